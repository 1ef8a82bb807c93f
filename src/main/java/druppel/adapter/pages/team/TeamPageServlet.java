package druppel.adapter.pages.team;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.BuddyOption;
import druppel.command.Command;
import druppel.dialog.Features;
import druppel.domain.anonymity.SurveyTally;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.Programme;
import druppel.domain.member.Platform;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.teamfeedback.TeamSurveyCards;
import druppel.feature.teamfeedback.TeamSurveyHistory;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.PageTextKey;
import druppel.web.UrlEncodedForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The page at `/team`: the practised days of the workspace, the practices of the season, team surveys and buddies.
/// Figures are shown from five people up.
public final class TeamPageServlet extends MemberPageServlet {
    /// The path of the page.
    public static final String PATH = "/team";

    private static final long serialVersionUID = 1;

    private final transient Features features;
    private final transient NudgeSelector selector;

    public TeamPageServlet(PageServices services, Features features) {
        super(services);
        this.features = features;
        selector = new NudgeSelector(services.library());
    }

    @Override
    protected Optional<View> get(PageRequest request) {
        RequestContext context = request.context();
        TeamView view = new TeamView(
                features.totals().card(context),
                season(context),
                surveys(context),
                quarters(context),
                buddies(request),
                features.buddies().round(context));
        return Optional.of(View.of(Frame.Place.TEAM, "pages/team/page.jte", view));
    }

    @Override
    protected Submitted post(PageRequest request, UrlEncodedForm form) {
        String action = form.first("action").orElse("");
        boolean shown = Stream.concat(surveys(request.context()).stream(), Stream.of(buddies(request)))
                .anyMatch(card -> card.button(action).isPresent());
        if (!shown) {
            return new Submitted.Missing();
        }
        Reply reply = services().actions().pressed(request.member().user(), Optional.empty(), action, Map.of());
        return isSentence(reply) ? Submitted.to(PATH, reply) : Submitted.to(PATH);
    }

    /// Whether a reply is more than one of the cards that the page shows anyway.
    private static boolean isSentence(Reply reply) {
        return Stream.concat(reply.replacement().stream(), reply.cards().stream())
                .allMatch(card -> card.blocks().size() == 1);
    }

    private List<Card> surveys(RequestContext context) {
        return features.teamSurveys().show(context).cards();
    }

    private Card buddies(PageRequest request) {
        Reply reply = features.buddies()
                .answer(request.context(), new Command.Buddies(BuddyOption.SHOW, List.of()), List.of());
        Card card = reply.cards().getFirst();
        return request.user().platform().equals(Platform.LOCAL) ? card : withoutIds(request.context(), card);
    }

    /// Only the chat knows the names of its people.
    private static Card withoutIds(RequestContext context, Card card) {
        return new Card(card.blocks().stream()
                .map(block -> block instanceof Block.People
                        ? new Block.Note(context.text(PageTextKey.TEAM_BUDDY_IN_CHAT))
                        : block)
                .toList());
    }

    private TeamView.Season season(RequestContext context) {
        Programme programme = selector.programme(context.member());
        String now =
                programme.running(context.member().programmeProgress().day()).practice();
        return new TeamView.Season(
                programme.name(context.language()),
                programme.steps().stream()
                        .map(Programme.Step::practice)
                        .distinct()
                        .flatMap(id -> selector.catalogue().practice(id).stream())
                        .map(practice -> new TeamView.Step(
                                practice.name(context.language()), practice.id().equals(now)))
                        .toList());
    }

    private Map<String, List<TeamView.Result>> quarters(RequestContext context) {
        TeamSurveyHistory history = features.teamSurveys().history(context);
        Map<String, List<TeamView.Result>> quarters = new LinkedHashMap<>();
        history.byQuarter()
                .forEach((quarter, entries) -> quarters.put(
                        name(context, quarter),
                        entries.stream()
                                .map(entry -> result(context, entry, history.isBaseline(entry)))
                                .toList()));
        return quarters;
    }

    private static String name(RequestContext context, Quarter quarter) {
        return context.text(
                PageTextKey.TEAM_HISTORY_QUARTER,
                Map.of("number", quarter.number(), "year", Integer.toString(quarter.year())));
    }

    private static TeamView.Result result(RequestContext context, TeamSurveyHistory.Entry entry, boolean baseline) {
        TeamSurveyCards cards = new TeamSurveyCards(context.texts());
        SurveyTally tally = entry.result().tally();
        return new TeamView.Result(
                DateFormat.date(entry.on(), context.language()),
                entry.result().question().orElse(entry.practice()),
                baseline,
                Arrays.stream(SurveyTally.Answer.values())
                        .map(answer -> new TeamView.Share(
                                context.text(TeamSurveyCards.label(answer)), cards.words(tally.share(answer))))
                        .toList());
    }
}
