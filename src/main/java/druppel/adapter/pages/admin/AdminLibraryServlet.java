package druppel.adapter.pages.admin;

import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.View;
import druppel.chat.RequestContext;
import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.feature.admin.AdminCommands;
import druppel.feature.library.NudgeReport;
import druppel.feature.library.SharedPreview;
import druppel.message.AdminPageTextKey;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// The page at `/admin/library`: how people answer each nudge, and what they say about those that were not for them.
public final class AdminLibraryServlet extends AdminServlet {
    /// The path of the page.
    public static final String PATH = "/admin/library";

    private static final long serialVersionUID = 1;

    private final transient AdminCommands admins;
    private final transient SharedPreview preview;

    public AdminLibraryServlet(PageServices services, AdminCommands admins) {
        super(services);
        this.admins = admins;
        preview = new SharedPreview(services.preview(), services.library()::catalogue);
    }

    /// View model of the page.
    ///
    /// @param about the people and dates that are counted
    /// @param few how many nudges have no figures
    /// @param feedback a page of what people say
    /// @param preview a newcomer's days, if they were asked for
    public record LibraryView(
            String about,
            List<Row> rows,
            String few,
            Card feedback,
            Optional<String> newer,
            Optional<String> older,
            Optional<PreviewView> preview) {
        public LibraryView {
            rows = List.copyOf(rows);
        }
    }

    /// One nudge, by its text, or its id if the library no longer has it.
    public record Row(String nudge, List<String> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    @Override
    View page(PageRequest request, RequestContext context) {
        NudgeReport report = admins.report(context);
        int number = number(request);
        Card feedback = admins.feedback(context, number).cards().getFirst();
        boolean more =
                feedback.buttons().stream().anyMatch(button -> button.action().startsWith("challenges:"));
        LibraryView view = new LibraryView(
                context.text(
                        AdminPageTextKey.ADMIN_REPORT_WHAT, "date", DateFormat.date(report.upTo(), context.language())),
                report.shown().stream().map(counts -> row(context, counts)).toList(),
                context.text(AdminPageTextKey.ADMIN_REPORT_FEW, "count", report.few()),
                body(feedback),
                number > 0 ? Optional.of(PATH + "?page=" + (number - 1)) : Optional.empty(),
                more ? Optional.of(PATH + "?page=" + (number + 1)) : Optional.empty(),
                request.parameter("preview").map(_ -> preview(context)));
        return view(AdminPageTextKey.ADMIN_LIBRARY_TITLE, "pages/admin/library.jte", view);
    }

    /// The card without its heading, which the page has for an empty report too.
    private static Card body(Card card) {
        return new Card(withoutButtons(card).blocks().stream()
                .filter(block -> !(block instanceof Block.Heading))
                .toList());
    }

    private PreviewView preview(RequestContext context) {
        LocalDate monday = context.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return preview.days(context.language(), monday)
                .map(days -> PreviewView.of(context, services().library().catalogue(), days))
                .orElseGet(() -> PreviewView.busy(context));
    }

    private Row row(RequestContext context, NudgeResponseCounts counts) {
        return new Row(
                services()
                        .library()
                        .catalogue()
                        .nudge(counts.nudge())
                        .map(nudge -> nudge.in(context.language()).nudge())
                        .orElse(counts.nudge()),
                counts.shown().stream()
                        .map(count -> HealthView.figure(context, count))
                        .toList());
    }
}
