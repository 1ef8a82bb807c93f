package druppel.app;

import druppel.core.talk.Card;

/// A tip that may be shown to anybody: its practice and what it says in a sentence, and all of it
/// as a card without buttons.
public record SharedTip(String practice, String text, Card card) {}
