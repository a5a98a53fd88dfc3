/** A sentence with a seller's name in it; the name keeps its own direction whatever the language around it. */
export function SellerNamed({ text, name }: { text: string; name: string }) {
  const at = name === "" ? -1 : text.indexOf(name);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <bdi>{name}</bdi>
      {text.slice(at + name.length)}
    </>
  );
}
