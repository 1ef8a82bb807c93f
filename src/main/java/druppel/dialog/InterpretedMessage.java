package druppel.dialog;

import druppel.command.ParseResult;
import druppel.understanding.Intent;
import druppel.understanding.Interpretation;
import druppel.understanding.Outcome;
import java.util.List;
import java.util.Optional;

/// What a message means, and what happens with it.
public sealed interface InterpretedMessage {
    Outcome outcome();

    /// What the message asks for; the best guess if the member is to be asked.
    Intent intent();

    /// Probability of the intent, from 0 to 1; 1 by the exact grammar.
    default double confidence() {
        return 1;
    }

    /// The command that carries out the intent, if there is one and its arguments are certain.
    default Optional<TypedCommand> command() {
        return Optional.empty();
    }

    /// Commands to offer as buttons when the member is asked, the likeliest first.
    default List<TypedCommand> candidates() {
        return List.of();
    }

    /// An exact command, which needs no confirmation.
    record Exact(Intent intent, TypedCommand typed) implements InterpretedMessage {
        @Override
        public Outcome outcome() {
            return switch (intent.effect()) {
                case HARMLESS, SENSITIVE, PRACTISED -> Outcome.DO;
                case ANSWER, OWN_WORDS, NOT_PRACTISED, NONE -> intent.effect().outcome();
            };
        }

        @Override
        public Optional<TypedCommand> command() {
            return Optional.of(typed);
        }
    }

    /// A question about the bot with an answer of its own.
    record Question(BotQuestion question, Intent intent) implements InterpretedMessage {
        @Override
        public Outcome outcome() {
            return Outcome.ANSWER;
        }
    }

    /// A command whose arguments the exact grammar cannot read.
    ///
    /// @param candidates the commands that the grammar suggests, the likeliest first
    record Malformed(ParseResult.Unclear problem, Intent intent, List<TypedCommand> candidates)
            implements InterpretedMessage {
        public Malformed {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Outcome outcome() {
            return Outcome.ASK;
        }
    }

    /// A message that the intent model interpreted.
    ///
    /// @param outcome that of the decision rule, or a question where an argument is missing
    record Inferred(
            Interpretation interpretation,
            Outcome outcome,
            Optional<TypedCommand> command,
            List<TypedCommand> candidates)
            implements InterpretedMessage {
        public Inferred {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Intent intent() {
            return interpretation.intent();
        }

        @Override
        public double confidence() {
            return interpretation.confidence();
        }
    }
}
