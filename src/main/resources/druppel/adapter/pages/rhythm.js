// Offers the time zone of the browser where it differs from the one that is chosen.
const place = document.querySelector("#zone-place");
const suggestion = document.querySelector("[data-zone-suggestion]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const option = [...place.options].find((one) => one.value === own);

if (option && place.value !== own) {
  suggestion.querySelector("span").textContent = suggestion.dataset.zoneSuggestion.replace("%", option.label);
  suggestion.hidden = false;
  suggestion.querySelector("button").addEventListener("click", () => {
    place.value = own;
    suggestion.hidden = true;
    place.focus();
  });
}
