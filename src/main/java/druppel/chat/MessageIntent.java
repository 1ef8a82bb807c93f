package druppel.chat;

import druppel.understanding.Intent;
import druppel.understanding.Outcome;

/// How a message is understood: what it asks for, and what happens with it.
public record MessageIntent(Intent intent, Outcome outcome) {}
