/** Hibernating sockets: the object may sleep while they stay open, and what it must know of each is attached to it. */

/** Accepts the far end of a new pair; "ping" is answered with "pong" without waking anybody. */
export function acceptSocket(ctx: DurableObjectState, attachment: object): { answer: Response; socket: WebSocket } {
  const { 0: near, 1: far } = new WebSocketPair();
  ctx.acceptWebSocket(far);
  far.serializeAttachment(attachment);
  ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  return { answer: new Response(null, { status: 101, webSocket: near }), socket: far };
}

/** A socket that has gone cannot be told; its close is on its way. */
export function tell(socket: WebSocket, text: string): boolean {
  try {
    socket.send(text);
    return true;
  } catch {
    return false;
  }
}
