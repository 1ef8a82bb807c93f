// Shows the buttons that print the page; without scripts they stay hidden, and the browser's own way works.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
