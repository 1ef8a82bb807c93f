package druppel.dialog;

import druppel.command.Command;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.library.Catalogue;
import druppel.understanding.DecisionRule;
import druppel.understanding.Intent;
import druppel.understanding.IntentClassifier;
import druppel.understanding.Interpretation;
import druppel.understanding.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Interpreter of messages: exact commands by the grammar, everything else by the intent model.
///
/// A command whose arguments cannot be read is asked about and never guessed. Thread-safe.
///
/// @param catalogue gives the current library, whose names and words are the topics of tips
public record MessageInterpreter(IntentClassifier classifier, Supplier<Catalogue> catalogue) {
    private static final double SURE = 0.97;
    private static final int BRIEF_WORDS = 3;
    private static final Pattern TIP_ABOUT = Pattern.compile("tips? (about|on|over|rond) .*");

    /// Interprets a message of somebody who has joined.
    ///
    /// @param today the member's local date
    /// @param holidays the member's own calendar, in which a pause may end
    public InterpretedMessage interpret(String text, Language language, LocalDate today, Holidays holidays) {
        Optional<BotQuestion> question = BotQuestion.of(text);
        return question.isPresent()
                ? question(text, question.get())
                : interpret(text, new IntentCommands(catalogue.get(), language, today, holidays));
    }

    /// A question with an answer of its own; the model tells *are you an AI?* from *does an AI read this?*.
    private InterpretedMessage question(String text, BotQuestion question) {
        Intent likely = classifier.classify(text).best().intent();
        return new InterpretedMessage.Question(
                question, likely.effect() == Intent.Effect.ANSWER ? likely : question.intent());
    }

    private InterpretedMessage interpret(String text, IntentCommands commands) {
        return switch (commands.said(text)) {
            case ParseResult.Understood(Command command)
            when isSlashed(text) || !(command instanceof Command.Tip) || isNamed(command) -> exact(text, command);
            case ParseResult.Understood(Command command) -> tip(inferred(text, commands), text, command);
            case ParseResult.Unclear unclear -> malformed(text, unclear, commands);
            case ParseResult.Plain(Optional<Command> named) ->
                named.filter(this::isNamed)
                        .map(command -> exact(text, command))
                        .orElseGet(() -> asking(inferred(text, commands), named.isPresent()));
        };
    }

    private static boolean isSlashed(String text) {
        return text.stripLeading().startsWith("/");
    }

    /// Whether the library has what a command names; *tip from Ann* is no command.
    private boolean isNamed(Command command) {
        return switch (command) {
            case Command.Tip tip when tip.isBrave() -> true;
            case Command.Tip(String about) -> about.isBlank() || catalogue.get().isTopic(about);
            case Command.Follow(String programme) ->
                programme.isBlank() || catalogue.get().programmeNamed(programme).isPresent();
            default -> true;
        };
    }

    private static InterpretedMessage exact(String text, Command command) {
        return new InterpretedMessage.Exact(CommandIntents.of(command), new TypedCommand(text, command));
    }

    /// A message for which the grammar has nothing to suggest but help may still be a command to the model.
    private InterpretedMessage malformed(String text, ParseResult.Unclear unclear, IntentCommands commands) {
        List<TypedCommand> nearest = commands.typed(unclear.suggestions());
        Intent intent = nearest.stream()
                .findFirst()
                .map(typed -> CommandIntents.of(typed.command()))
                .orElse(unclear.problem().isAboutDays() ? Intent.PAUSE : Intent.UNSURE);
        InterpretedMessage problem = new InterpretedMessage.Malformed(unclear, intent, nearest);
        return intent != Intent.UNSURE || isSlashed(text)
                ? problem
                : Optional.<InterpretedMessage>of(inferred(text, commands))
                        .filter(meaning -> meaning.command().isPresent())
                        .orElse(problem);
    }

    /// A tip about a topic that the library and the model do not know, if the words are those of a request.
    ///
    /// A few words that begin with *tip* are asked about rather than kept.
    private static InterpretedMessage tip(InterpretedMessage meaning, String text, Command command) {
        boolean brief = text.strip().split("\\s+").length <= BRIEF_WORDS;
        if (brief && meaning instanceof InterpretedMessage.Inferred kept && kept.outcome() == Outcome.KEEP) {
            return asking(kept, new TypedCommand(text, command));
        }
        boolean requested =
                TIP_ABOUT.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()
                        && meaning.intent() == Intent.TIP
                        && meaning.confidence() >= SURE;
        return requested ? exact(text, command) : meaning;
    }

    /// Asks about a sentence that begins like a tip, such as *tip for a colleague went well*, unless the model is sure.
    private static InterpretedMessage asking(InterpretedMessage meaning, boolean beginsLikeCommand) {
        return beginsLikeCommand
                        && meaning instanceof InterpretedMessage.Inferred inferred
                        && inferred.outcome() == Outcome.DO
                        && inferred.confidence() < SURE
                ? asking(inferred, inferred.command().stream().toArray(TypedCommand[]::new))
                : meaning;
    }

    private static InterpretedMessage asking(InterpretedMessage.Inferred meaning, TypedCommand... candidates) {
        return new InterpretedMessage.Inferred(
                meaning.interpretation(), Outcome.ASK, Optional.empty(), List.of(candidates));
    }

    /// A message by its likeliest intent; a pause whose days are not certain is like a malformed command.
    private InterpretedMessage inferred(String text, IntentCommands commands) {
        Interpretation interpretation = DecisionRule.decide(classifier.classify(text));
        return Optional.of(interpretation)
                .filter(meaning -> meaning.intent() == Intent.PAUSE && meaning.outcome() == Outcome.OFFER)
                .flatMap(_ -> commands.unclearPause(text))
                .<InterpretedMessage>map(unclear ->
                        new InterpretedMessage.Malformed(unclear, Intent.PAUSE, commands.typed(unclear.suggestions())))
                .orElseGet(() -> inferred(interpretation, text, commands));
    }

    private static InterpretedMessage inferred(Interpretation interpretation, String text, IntentCommands commands) {
        Optional<TypedCommand> command = commands.orSettings(interpretation.intent(), text);
        boolean asked = interpretation.outcome() == Outcome.ASK || commands.asks(interpretation.intent(), text);
        return asked
                ? new InterpretedMessage.Inferred(
                        interpretation, Outcome.ASK, Optional.empty(), candidates(interpretation, text, commands))
                : new InterpretedMessage.Inferred(interpretation, interpretation.outcome(), command, List.of());
    }

    private static List<TypedCommand> candidates(Interpretation interpretation, String text, IntentCommands commands) {
        List<Intent> intents = interpretation.outcome() == Outcome.ASK
                ? interpretation.candidates()
                : List.of(interpretation.intent());
        return intents.stream()
                .flatMap(intent -> commands.offers(intent, text).stream())
                .distinct()
                .toList();
    }
}
