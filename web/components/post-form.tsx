import type { Child } from "hono/jsx";

/** A form that changes something: it carries the token of its session. */
export function PostForm(props: {
  desk: { readonly formToken: string };
  action: string;
  id?: string;
  class?: string;
  upload?: boolean;
  children?: Child;
}) {
  return (
    <form
      method="post"
      action={props.action}
      id={props.id}
      class={props.class}
      enctype={props.upload ? "multipart/form-data" : undefined}
    >
      <input type="hidden" name="form_token" value={props.desk.formToken} />
      {props.children}
    </form>
  );
}
