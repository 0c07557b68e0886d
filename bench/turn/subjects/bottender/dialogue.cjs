// The measured dialogue as a bottender app, after its own documentation: one function, state in the session.
module.exports = async function dialogue(context) {
  if (!context.event.isText) return;
  const { text } = context.event;
  const { step, turn: before } = context.state;
  const turn = before + 1;
  const { says, next, offers } = answer(step, text);
  context.setState({ step: next, turn });
  const quickReplies = offers.map((title) => ({ contentType: "text", title, payload: title }));
  const options = offers.length === 0 ? {} : { quickReplies };
  await context.sendText(`${says} #${turn} (${text})`, options);
};

function answer(step, text) {
  if (step === "age" && !/^\d+$/.test(text.trim())) {
    return { says: "Please send a number.", next: "age", offers: [] };
  }
  if (step === "age") {
    return Number(text) < 18
      ? { says: "You are a minor. Choose:", next: "menu", offers: ["School", "Games"] }
      : { says: "You are an adult. Choose:", next: "menu", offers: ["Work", "Travel"] };
  }
  if (step === "menu") return { says: `You chose ${text}.`, next: "start", offers: [] };
  return { says: "Hello! How old are you?", next: "age", offers: [] };
}
