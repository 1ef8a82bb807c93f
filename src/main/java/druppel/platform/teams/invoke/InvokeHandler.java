package druppel.platform.teams.invoke;

import druppel.chat.ChatService;
import druppel.chat.FailedAct;
import druppel.chat.Reply;
import druppel.chat.SearchResult;
import druppel.chat.UserAction;
import druppel.chat.intake.IntakeResult;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.SearchQuery;
import druppel.platform.teams.inbound.TeamsEvent;
import druppel.platform.teams.outbound.TeamsChat;
import druppel.platform.teams.render.AdaptiveCards;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Invoke handler for searches and task modules (modal forms that a member can open anywhere in Teams), to which
/// the client waits for a response. Nothing is stored; after a timeout the client has to ask again.
///
/// @param timeout timeout of a response
public record InvokeHandler(ChatService chatService, TeamsChat chat, Duration timeout) {

    /// The search results, from the position that Teams has reached.
    IntakeResult results(ParsedActivity.Query query, int skipped) {
        return inTime(() -> found(query, skipped));
    }

    private IntakeResult found(ParsedActivity.Query query, int skipped) {
        try {
            return InvokeResponse.of(SearchQuery.results(page(query, skipped)));
        } catch (RuntimeException failure) {
            Card card = chatService.failed(query.asker(), FailedAct.note(failure));
            return InvokeResponse.of(SearchQuery.message(card.plainText()));
        }
    }

    /// The requested form, or a text that says why there is none.
    IntakeResult open(ParsedActivity.FormRequest opening) {
        return inTime(() -> {
            chat.note(opening.form().from(), opening.sender().profile());
            return taskModule(opening.form(), List.of());
        });
    }

    /// The form with its errors and values; empty if the submission is valid, or the event is none.
    Optional<IntakeResult> corrected(ParsedActivity.Event event) {
        return event.teamsEvent() instanceof TeamsEvent.FormSubmission submission
                ? corrected(submission.action())
                : Optional.empty();
    }

    private Optional<IntakeResult> corrected(UserAction.Pressed filled) {
        Map<String, String> errors = chatService.faults(filled);
        UserAction.Pressed form =
                new UserAction.Pressed(filled.eventId(), filled.from(), Optional.empty(), "write:", filled.values());
        return errors.isEmpty() ? Optional.empty() : Optional.of(taskModule(form, errors.values()));
    }

    private IntakeResult taskModule(UserAction.Pressed form, Collection<String> errors) {
        Reply reply = chatService.answerAlways(form);
        return reply.form()
                .map(card -> InvokeResponse.taskModule(AdaptiveCards.forTaskModule(below(errors, card))))
                .orElseGet(() -> InvokeResponse.taskModule(reply));
    }

    private static Card below(Collection<String> errors, Card card) {
        Stream<Block> paragraphs = errors.stream().map(Block.Paragraph::new);
        return new Card(Stream.concat(paragraphs, card.blocks().stream()).toList());
    }

    private List<SearchResult> page(ParsedActivity.Query query, int skipped) {
        return first(query, skipped + SearchQuery.MOST).stream().skip(skipped).toList();
    }

    private List<SearchResult> first(ParsedActivity.Query query, int most) {
        return switch (query.searchCommand()) {
            case TIPS -> chatService.searchTips(query.asker(), query.language(), query.wanted(), most);
            case WORDS -> chatService.searchReflections(query.asker(), query.wanted(), most);
        };
    }

    /// Runs with a timeout; throws if it fails or takes too long.
    private IntakeResult inTime(Supplier<IntakeResult> work) throws CompletionException {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
