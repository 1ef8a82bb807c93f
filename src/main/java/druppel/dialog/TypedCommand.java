package druppel.dialog;

import druppel.command.Command;

/// A command with a text that is understood as it.
public record TypedCommand(String text, Command command) {}
