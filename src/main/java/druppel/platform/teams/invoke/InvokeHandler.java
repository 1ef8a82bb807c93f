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

/// What a client asks from beside the conversation and waits for: searches, and windows. Nothing of
/// it is stored, so what cannot be answered in time is for the client to ask again.
///
/// @param patience how long a client waits
public record InvokeHandler(ChatService chatService, TaskModules taskModules, Duration patience) {

    /// What a search is for, from where Teams has got to.
    InvokeResponse found(ParsedActivity.Query query, int skipped) {
        return inTime(() -> InvokeResponse.of(SearchQuery.results(some(query, skipped))));
    }

    /// The form that somebody wants.
    InvokeResponse open(ParsedActivity.Opening opening) {
        return inTime(() -> taskModules.open(opening.form(), opening.sender()));
    }

    /// A form once more, where what was filled in cannot be taken.
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

    /// Throws where it fails or takes too long.
    private InvokeResponse inTime(Supplier<InvokeResponse> answering) throws CompletionException {
        return CompletableFuture.supplyAsync(answering, Thread::startVirtualThread)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
