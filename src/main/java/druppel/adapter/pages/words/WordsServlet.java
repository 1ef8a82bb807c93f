package druppel.adapter.pages.words;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.MemberFile;
import druppel.domain.calendar.Quarter;
import druppel.feature.review.ReflectionReview;
import druppel.feature.review.ReviewFileName;
import druppel.feature.words.WordsService;
import druppel.message.WordsPageTextKey;
import druppel.web.Attachment;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Pages at `/me/words` and below: the list with its search, the harvest, and the steps with one reflection.
public final class WordsServlet extends MemberPageServlet {
    /// The paths of the pages.
    public static final String PATH = WordsPath.ROOT + "/*";

    private static final long serialVersionUID = 1;

    private final transient WordsService words;
    private final transient WordsSteps steps;

    public WordsServlet(PageServices services) {
        super(services);
        words = new WordsService(services.store(), services.library());
        steps = new WordsSteps(services, words);
    }

    @Override
    protected Optional<View> get(PageRequest request) {
        return path(request).flatMap(path -> switch (path) {
            case WordsPath.All() -> Optional.of(list(request));
            case WordsPath.Harvest(), WordsPath.HarvestFile(String _) -> Optional.of(harvest(request));
            case WordsPath.Entry entry -> steps.show(request, entry);
            case WordsPath.Shared(String _) -> Optional.empty();
        });
    }

    @Override
    protected Submitted post(PageRequest request, UrlEncodedForm form) {
        return path(request)
                .map(path -> switch (path) {
                    case WordsPath.Entry entry -> steps.submit(request, entry, form);
                    case WordsPath.Shared shared -> withdraw(request, shared);
                    case WordsPath.All(), WordsPath.Harvest(), WordsPath.HarvestFile(String _) ->
                        new Submitted.Missing();
                })
                .orElseGet(Submitted.Missing::new);
    }

    /// Writes the harvest as a file; without words in it, the page says so instead.
    @Override
    protected boolean write(PageRequest request, HttpServletResponse response) throws IOException {
        Optional<MemberFile> file = path(request)
                .flatMap(path -> path instanceof WordsPath.HarvestFile(String format)
                        ? file(request, format)
                        : Optional.empty());
        if (file.isEmpty()) {
            return false;
        }
        new Attachment(file.get().name(), file.get().type(), file.get().text()).write(response);
        return true;
    }

    private Optional<MemberFile> file(PageRequest request, String format) {
        ReviewFileName.Format wanted =
                format.equals("json") ? ReviewFileName.Format.JSON : ReviewFileName.Format.MARKDOWN;
        String name = new ReviewFileName(wanted, quarter(request)).text();
        return services()
                .store()
                .read(rows -> ReflectionReview.file(services().library(), rows, request.member(), name));
    }

    private View list(PageRequest request) {
        WordsAddress address = WordsAddress.of(request.http());
        return View.of(
                Frame.Place.WORDS,
                "pages/words/list.jte",
                WordsView.of(
                        words.page(request.member().id(), address.filter()),
                        services().actions().shared(request.user()),
                        request.context(),
                        address));
    }

    private View harvest(PageRequest request) {
        Optional<Quarter> quarter = quarter(request);
        ReflectionReview review = new ReflectionReview(services().library(), quarter);
        HarvestView view = HarvestView.of(
                services().store().read(rows -> review.reflections(rows, request.member())),
                quarter,
                request.context());
        return WordsSteps.view(WordsPageTextKey.WORDS_HARVEST, "pages/words/harvest.jte", view);
    }

    private Submitted withdraw(PageRequest request, WordsPath.Shared shared) {
        return services().actions().withdraw(request.user(), shared.id())
                ? new Submitted.Done(
                        WordsAddress.of(request.http()).list(),
                        Optional.of(request.context().text(WordsPageTextKey.WORDS_WITHDRAWN)))
                : new Submitted.Missing();
    }

    private static Optional<Quarter> quarter(PageRequest request) {
        return Optional.ofNullable(WordsAddress.query(request.http()).get("quarter"))
                .flatMap(id -> Quarter.read(id.toLowerCase(Locale.ROOT)));
    }

    private static Optional<WordsPath> path(PageRequest request) {
        HttpServletRequest http = request.http();
        return WordsPath.read(Optional.ofNullable(http.getPathInfo()));
    }
}
