package druppel.platform.teams.invoke;

import druppel.chat.ChatService;
import druppel.chat.SearchResult;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.SearchQuery;
import druppel.platform.teams.inbound.TeamsEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Invoke handler for searches and task modules, to which the client waits for a response. Nothing is stored;
/// after a timeout the client has to ask again.
///
/// @param patience timeout of a response
public record InvokeHandler(ChatService chatService, TaskModules taskModules, Duration patience) {

    /// The search results, from the position that Teams has reached.
    InvokeResponse found(ParsedActivity.Query query, int skipped) {
        return inTime(() -> InvokeResponse.of(SearchQuery.results(some(query, skipped))));
    }

    /// The requested form.
    InvokeResponse open(ParsedActivity.Opening opening) {
        return inTime(() -> taskModules.open(opening.form(), opening.sender()));
    }

    /// The form with its errors, if the submission is invalid.
    Optional<InvokeResponse> corrected(ParsedActivity.Event event) {
        return event.teamsEvent() instanceof TeamsEvent.Beside beside
                ? taskModules.corrected(beside.incoming())
                : Optional.empty();
    }

    private List<SearchResult> some(ParsedActivity.Query query, int skipped) {
        return all(query, skipped + SearchQuery.MOST).stream().skip(skipped).toList();
    }

    private List<SearchResult> all(ParsedActivity.Query query, int most) {
        return switch (query.searchCommand()) {
            case TIPS -> chatService.tips(query.asker(), query.language(), query.wanted(), most);
            case WORDS -> chatService.words(query.asker(), query.wanted(), most);
        };
    }

    /// Runs with a timeout; throws if it fails or takes too long.
    private InvokeResponse inTime(Supplier<InvokeResponse> answering) throws CompletionException {
        return CompletableFuture.supplyAsync(answering, Thread::startVirtualThread)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
