package druppel.teams;

import druppel.chat.ChatService;
import druppel.chat.SearchResult;
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
record Asides(ChatService chatService, Windows windows, Duration patience) {

    /// What a search is for, from where Teams has got to.
    Reply found(TeamsBody.Query query, int skipped) {
        return inTime(() -> Reply.of(SearchQuery.results(some(query, skipped))));
    }

    /// The form that somebody wants.
    Reply open(TeamsBody.Opening opening) {
        return inTime(() -> windows.open(opening.form(), opening.sender()));
    }

    /// A form once more, where what was filled in cannot be taken.
    Optional<Reply> corrected(TeamsBody.Event event) {
        return event.matter() instanceof Matter.Beside beside
                ? windows.corrected(beside.incoming())
                : Optional.empty();
    }

    private List<SearchResult> some(TeamsBody.Query query, int skipped) {
        return all(query, skipped + SearchQuery.MOST).stream().skip(skipped).toList();
    }

    private List<SearchResult> all(TeamsBody.Query query, int most) {
        return switch (query.search()) {
            case TIPS -> chatService.tips(query.asker(), query.language(), query.wanted(), most);
            case WORDS -> chatService.words(query.asker(), query.wanted(), most);
        };
    }

    /// Throws where it fails or takes too long.
    private Reply inTime(Supplier<Reply> answering) throws CompletionException {
        return CompletableFuture.supplyAsync(answering, Thread::startVirtualThread)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
