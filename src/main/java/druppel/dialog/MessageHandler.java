package druppel.dialog;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.UserAction;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.NamedDay;
import druppel.command.ParseResult;
import druppel.domain.member.Member;
import druppel.domain.reflection.Reflection;
import druppel.feature.help.HelpCards;
import druppel.feature.reflection.ReflectionCards;
import druppel.feature.reflection.ReflectionService;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.TextKey;
import druppel.understanding.Intent;
import druppel.understanding.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Handles messages in the member's own conversation: carries out commands, keeps own words, answers questions, and
/// asks about the rest.
///
/// @param pending the words of members that are waiting for an answer to a question
record MessageHandler(
        Features features,
        CommandHandler commandHandler,
        MessageInterpreter interpreter,
        PendingWords pending,
        LanguageOffer languageOffer) {
    private static final Set<Intent> ABOUT_A_DAY = EnumSet.of(
            Intent.REFLECTION, Intent.YESTERDAY, Intent.NOT_TODAY, Intent.PLAN, Intent.RHYTHM, Intent.UNSURE);
    private static final Pattern ENDING = Pattern.compile("[\\s.!?]+$");
    private static final Pattern YES = Pattern.compile(
            "(?:yes|yep|yeah|sure|ja|jazeker|jep)(?:[ ,]+(?:please|hoor|graag|i['’]ll join|ik doe mee))?[\\s.!]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile(
            "(?:no|nope|nah|never ?mind|no,? never ?mind|cancel|nee|neen|laat maar|nee,? laat maar|doe maar niet)"
                    + "(?:[ ,]+(?:thanks|thank you|hoor|dank je|bedankt|zitten))?[\\s.!]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

    /// A message without an answer may be one whose processing was interrupted after its words were saved: it gets
    /// their receipt.
    Reply answer(RequestContext context, UserAction.Said said) {
        Reply reply = decide(context, said);
        return reply.equals(Reply.nothing()) ? features.reflections().editor().receipt(context, said.message()) : reply;
    }

    private Reply decide(RequestContext context, UserAction.Said said) {
        Optional<PendingWords.Question> question = pending.next(context.memberId(), context.now());
        if (said.text().isBlank() && context.member().joined()) {
            return context.say(ReflectionTextKey.SAID_WITHOUT_WORDS);
        }
        if (said.text().length() > ReflectionCards.TEXT.longest()) {
            return keep(context, said);
        }
        if (agrees(context, said)) {
            return commandHandler.answer(context, new Command.Start(), said.mentions());
        }
        return question.filter(any -> said.thread().isEmpty())
                .flatMap(open -> answered(context, open, said))
                .orElseGet(() -> interpreted(context, said));
    }

    /// Carries out what was offered after a *yes*, and leaves it after a *no*; empty for any other message.
    private Optional<Reply> answered(RequestContext context, PendingWords.Question open, UserAction.Said said) {
        String text = said.text().strip();
        if (NO.matcher(text).matches()) {
            return Optional.of(Reply.of(new ConversationCards(context).declined(open.said())));
        }
        return open.offered().filter(any -> YES.matcher(text).matches()).map(command -> {
            pending.close(context.memberId());
            return commandHandler.answer(context, command, open.said().mentions());
        });
    }

    private Reply interpreted(RequestContext context, UserAction.Said said) {
        InterpretedMessage meaning =
                interpreter.interpret(said.text(), context.language(), context.actedOn(), context.holidays());
        Reply reply = answer(context, meaning, said);
        return meaning.intent() == Intent.LANGUAGE ? reply : offeringLanguage(context, said, reply);
    }

    /// Whether somebody who has never joined answers the greeting with *yes*.
    private static boolean agrees(RequestContext context, UserAction.Said said) {
        return context.member().status() == Member.Status.MET
                && YES.matcher(said.text().strip()).matches();
    }

    private Reply offeringLanguage(RequestContext context, UserAction.Said said, Reply reply) {
        return languageOffer
                .after(context, said.text())
                .map(new ConversationCards(context)::otherLanguage)
                .map(offer -> {
                    // A yes that follows may be to this second question.
                    pending.next(context.memberId(), context.now());
                    return reply.withCards(Stream.concat(reply.cards().stream(), Stream.of(offer))
                            .toList());
                })
                .orElse(reply);
    }

    private Reply answer(RequestContext context, InterpretedMessage meaning, UserAction.Said said) {
        return switch (meaning) {
            case InterpretedMessage.Exact(Intent _, TypedCommand typed) ->
                commandHandler.said(context, typed.command(), said);
            case InterpretedMessage.Question(BotQuestion question, Intent _) ->
                Reply.of(new ConversationCards(context).answer(question));
            case InterpretedMessage.Malformed malformed -> malformed(context, malformed.problem(), said);
            case InterpretedMessage.Inferred inferred -> inferred(context, inferred, said);
        };
    }

    private Reply malformed(RequestContext context, ParseResult.Unclear problem, UserAction.Said said) {
        Optional<UserAction.Said> words =
                Optional.of(said).filter(any -> context.member().joined());
        words.ifPresent(open -> pending.ask(context.memberId(), open, Optional.empty(), context.now()));
        return Reply.of(new ConversationCards(context)
                .unclear(new HelpCards(context.texts()).unclear(problem), problem, words));
    }

    /// Answers a sentence. Those who have not joined get an answer to what they can ask for now, learn what this is if
    /// they ask anything else, and otherwise get an invitation to join.
    private Reply inferred(RequestContext context, InterpretedMessage.Inferred inferred, UserAction.Said said) {
        if (context.member().joined() && isLabel(context, said.text(), MemberTextKey.STREAK_REPAIR)) {
            return features.repair().offer(context);
        }
        boolean answered =
                context.member().joined() || inferred.outcome() == Outcome.ANSWER || canUse(context, inferred);
        return answered ? react(context, inferred, said) : joinFirst(context, inferred.intent(), said);
    }

    private static boolean canUse(RequestContext context, InterpretedMessage.Inferred inferred) {
        boolean hasLeft = context.member().status() == Member.Status.LEFT;
        return switch (inferred.outcome()) {
            case DO, OFFER ->
                inferred.command()
                        .map(typed -> CommandHandler.canUse(context.member(), typed.command()))
                        .orElse(hasLeft);
            case ASK -> hasLeft;
            case KEEP, NOT_TODAY, ANSWER -> false;
        };
    }

    private Reply joinFirst(RequestContext context, Intent intent, UserAction.Said said) {
        if (CommandParser.said(said.text(), context.language(), context.actedOn(), context.holidays())
                instanceof ParseResult.Understood(Command command)) {
            return commandHandler.answer(context, command, said.mentions());
        }
        boolean asks = intent == Intent.WHY || said.text().strip().endsWith("?");
        return asks ? commandHandler.hello(context) : keep(context, said);
    }

    private Reply react(RequestContext context, InterpretedMessage.Inferred inferred, UserAction.Said said) {
        ConversationCards cards = new ConversationCards(context);
        return switch (inferred.outcome()) {
            case KEEP -> keep(context, inferred.intent(), said);
            case NOT_TODAY -> notPractised(context, inferred.intent(), said);
            case ANSWER -> answer(context, inferred.intent());
            case DO, OFFER -> suggest(context, cards, inferred, said);
            case ASK ->
                answersQuestion(context, inferred, said)
                        ? keep(context, said)
                        : suggest(context, cards, inferred, said);
        };
    }

    /// Whether a message that is not clear answers the question that the bot has just asked about a nudge.
    private boolean answersQuestion(
            RequestContext context, InterpretedMessage.Inferred inferred, UserAction.Said said) {
        return ABOUT_A_DAY.contains(inferred.intent())
                && WORD.matcher(said.text()).results().count() > 1
                && !said.text().strip().endsWith("?")
                && features.reflections().isAsked(context, said.thread());
    }

    private Reply suggest(
            RequestContext context,
            ConversationCards cards,
            InterpretedMessage.Inferred inferred,
            UserAction.Said said) {
        Optional<TypedCommand> command = inferred.command();
        if (inferred.outcome() == Outcome.DO && command.isPresent()) {
            return commandHandler.said(context, command.get().command(), said);
        }
        Card card = switch (inferred.outcome()) {
            case ASK -> cards.ask(inferred.candidates(), said);
            case DO, OFFER, KEEP, ANSWER, NOT_TODAY ->
                command.map(typed -> cards.offer(inferred.intent(), typed, said))
                        .orElseGet(() -> cards.noCommand(said));
        };
        Optional<Command> offered =
                command.filter(any -> inferred.outcome() == Outcome.OFFER).map(TypedCommand::command);
        pending.ask(context.memberId(), said, offered, context.now());
        return Reply.of(card);
    }

    private Reply answer(RequestContext context, Intent intent) {
        return new ConversationCards(context)
                .answer(intent)
                .map(Reply::of)
                .orElseGet(() -> commandHandler.answer(
                        context, intent == Intent.GREETING ? new Command.Hello() : new Command.Help(), List.of()));
    }

    /// Keeps own words: for the day that they name, otherwise for the nudge that they answer.
    private Reply keep(RequestContext context, Intent intent, UserAction.Said said) {
        return Optional.of(said.text())
                .filter(any -> intent == Intent.YESTERDAY && said.thread().isEmpty())
                .flatMap(text -> NamedDay.in(text, context.actedOn()))
                .map(named ->
                        features.reflections().on(context, named.date(), named.words(), Optional.of(said.message())))
                .orElseGet(() -> keep(context, said));
    }

    private Reply notPractised(RequestContext context, Intent intent, UserAction.Said said) {
        Reflection.Kind kind =
                intent == Intent.DIDNT_COME_UP ? Reflection.Kind.DIDNT_COME_UP : Reflection.Kind.NOT_TODAY;
        Optional<String> note = Optional.of(said.text().strip())
                .filter(MessageHandler::isNote)
                .filter(text -> !isLabel(context, text, ReflectionTextKey.DIDNT_COME_UP));
        ReflectionService reflections = features.reflections();
        return NamedDay.missed(said.text(), context.actedOn())
                .filter(any -> said.thread().isEmpty())
                .map(day -> reflections.notPractisedOn(context, day, kind, note, said.message()))
                .orElseGet(() -> reflections.notPractised(context, kind, note, said.message(), said.thread()));
    }

    /// Whether a message says more than a bare *not today*.
    private static boolean isNote(String text) {
        return WORD.matcher(text).results().count() > 2;
    }

    /// Whether a message is the label of a button.
    private static boolean isLabel(RequestContext context, String text, TextKey label) {
        return ENDING.matcher(text.strip()).replaceAll("").replace('\'', '’').equalsIgnoreCase(context.text(label));
    }

    private Reply keep(RequestContext context, UserAction.Said said) {
        return features.reflections().said(context, said.text(), Optional.of(said.message()), said.thread());
    }
}
