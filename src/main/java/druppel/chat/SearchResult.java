package druppel.chat;

import druppel.message.Card;

/// A search result that can be shown to others: its title, a summary in one sentence, and the whole of it
/// as a card without buttons.
public record SearchResult(String title, String text, Card card) {}
