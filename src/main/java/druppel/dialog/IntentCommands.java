package druppel.dialog;

import druppel.command.Command;
import druppel.command.CommandComposer;
import druppel.command.CommandParser;
import druppel.command.Keyword;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.library.Catalogue;
import druppel.domain.library.TopicMatch;
import druppel.understanding.Intent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The command that carries out an intent for a message, as the member would type it.
///
/// @param today the member's local date
/// @param holidays the member's own calendar
record IntentCommands(Catalogue catalogue, Language language, LocalDate today, Holidays holidays) {

    /// The command; empty for an intent that no command carries out, and where an argument is not certain.
    Optional<TypedCommand> of(Intent intent, String message) {
        return text(intent, composer(message)).flatMap(this::typed);
    }

    /// The command, or the settings where the member can choose what the message does not tell.
    Optional<TypedCommand> orSettings(Intent intent, String message) {
        return of(intent, message).or(() -> switch (intent) {
            case RHYTHM, FOLLOWUP, LANGUAGE, ZONE -> typed(Keyword.SETTINGS.written(language));
            default -> Optional.empty();
        });
    }

    /// Why a message that asks for a pause names no certain days, if it is about days at all.
    Optional<ParseResult.Unclear> unclearPause(String message) {
        return composer(message).unclearPause();
    }

    private CommandComposer composer(String message) {
        return new CommandComposer(message, language, today, holidays);
    }

    /// What to offer for an intent that needs an argument from the message: a form. Empty for others.
    private Optional<TypedCommand> withoutArgument(Intent intent) {
        return switch (intent) {
            case PLAN -> typed(Keyword.PLAN.written(language));
            default -> Optional.empty();
        };
    }

    /// What to offer for an intent if the member is asked: its command, those that an uncertain pause may be, or else
    /// one without an argument from the message.
    List<TypedCommand> offers(Intent intent, String message) {
        return switch (intent) {
            case PAUSE -> pauses(composer(message));
            case RESUME ->
                resumption(composer(message)).flatMap(this::typed).stream().toList();
            default ->
                orSettings(intent, message).or(() -> withoutArgument(intent)).stream()
                        .toList();
        };
    }

    private List<TypedCommand> pauses(CommandComposer composer) {
        return composer.unclearPause()
                .map(pause -> typed(pause.suggestions()))
                .orElseGet(() -> composer.pause().or(() -> composer.usualPause(today)).flatMap(this::typed).stream()
                        .toList());
    }

    private Optional<String> resumption(CommandComposer composer) {
        return composer.namesTime() ? composer.pauseUntilReturn(today) : written(Keyword.RESUME);
    }

    /// Whether the member is to be asked although the intent is clear: a command lacks its argument, or *back* is said
    /// of another day than today.
    boolean asks(Intent intent, String message) {
        return switch (intent) {
            case PAUSE -> of(intent, message).isEmpty();
            case RESUME -> composer(message).namesTime();
            default ->
                orSettings(intent, message).isEmpty() && withoutArgument(intent).isPresent();
        };
    }

    /// What the exact grammar makes of a message.
    ParseResult said(String message) {
        return CommandParser.said(message, language, today, holidays);
    }

    /// The texts that the exact grammar understands as commands other than help.
    List<TypedCommand> typed(List<String> texts) {
        return texts.stream()
                .flatMap(text -> typed(text).stream())
                .filter(typed -> !(typed.command() instanceof Command.Help))
                .toList();
    }

    /// The text as a command, if the exact grammar understands it.
    Optional<TypedCommand> typed(String text) {
        return CommandParser.asked(text, language, today, holidays) instanceof ParseResult.Understood(Command command)
                ? Optional.of(new TypedCommand(text, command))
                : Optional.empty();
    }

    private Optional<String> text(Intent intent, CommandComposer composer) {
        return switch (intent) {
            case TIP ->
                Optional.of(composer.tip(
                        topic -> catalogue.topic(topic).isPresent(),
                        words -> catalogue.topicIn(words).map(match -> match.name(language))));
            case PAUSE -> composer.pause();
            case RHYTHM -> composer.rhythm();
            case FOLLOWUP -> composer.followUp();
            case ZONE -> composer.zone();
            case LANGUAGE -> composer.language();
            case PLAN -> composer.plan();
            case NUDGE_NOW -> written(Keyword.NOW);
            case WHY -> written(Keyword.WHY);
            case KEEP -> Optional.of(composer.keep());
            case DONE -> written(Keyword.DONE);
            case REFLECT_FORM -> written(Keyword.REFLECT);
            case STREAK -> written(Keyword.STREAK);
            case RESUME -> written(Keyword.RESUME);
            case STOP -> written(Keyword.STOP);
            case START -> written(Keyword.START);
            case SETTINGS -> Optional.of(composer.settings());
            case WEEKLY -> written(Keyword.WEEKLY);
            case DAILY -> written(Keyword.DAILY);
            case PROGRAMME -> Optional.of(composer.programme(this::programme));
            case HOLIDAYS -> written(Keyword.HOLIDAYS);
            case BUDDY -> written(Keyword.BUDDY);
            case ECHO -> written(Keyword.ECHO);
            case OCEAN -> written(Keyword.OCEAN);
            case CHECK -> written(Keyword.CHECK);
            case HARVEST -> written(Keyword.HARVEST);
            case SHARE -> written(Keyword.SHARE);
            case LINK -> written(Keyword.LINK);
            case MY_DATA -> written(Keyword.MY_DATA);
            case PAGE -> written(Keyword.PAGE);
            case FORGET -> written(Keyword.FORGET);
            case HELP -> written(Keyword.HELP);
            case ANOTHER -> written(Keyword.ANOTHER);
            case LATER -> written(Keyword.LATER);
            case NOT_FOR_ME -> written(Keyword.NOT_FOR_ME);
            case UNDO -> written(Keyword.UNDO);
            case AIM -> Optional.of(composer.aim());
            case PRACTICE -> Optional.of(composer.practice(this::practice));
            case EXPORT -> written(Keyword.EXPORT);
            case NOT_TODAY, DIDNT_COME_UP, REFLECTION, YESTERDAY -> Optional.empty();
            case PRIVACY, ABOUT, GREETING, THANKS, SMALL_TALK, UNSURE -> Optional.empty();
        };
    }

    private Optional<String> programme(String words) {
        return catalogue.programmeNamed(words).map(named -> named.name(language));
    }

    private Optional<String> practice(String words) {
        return catalogue
                .topic(words)
                .map(TopicMatch::topic)
                .flatMap(catalogue::practice)
                .map(named -> named.name(language));
    }

    private Optional<String> written(Keyword keyword) {
        return Optional.of(keyword.written(language));
    }
}
