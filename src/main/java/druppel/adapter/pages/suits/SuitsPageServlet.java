package druppel.adapter.pages.suits;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.FilledForm;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Keyword;
import druppel.dialog.Features;
import druppel.domain.Language;
import druppel.domain.library.LearnedPreference;
import druppel.domain.library.Nudge;
import druppel.domain.member.Focus;
import druppel.feature.aim.AimService;
import druppel.feature.feedback.FeedbackCards;
import druppel.feature.preference.PreferenceButton;
import druppel.feature.preference.PreferenceCards;
import druppel.feature.preference.PreferenceOverview;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.PreferenceTextKey;
import druppel.web.UrlEncodedForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The page at `/me/suits`: what the choice of nudges has learned about a member and what they told of themselves, each
/// of which they can change, and the nudges that they put aside.
public final class SuitsPageServlet extends MemberPageServlet {
    /// The path of the page.
    public static final String PATH = "/me/suits";

    /// The action of the form about the member's aim and work.
    public static final String TELL = "tell";

    /// The action that forgets what they told.
    public static final String FORGET = "forget";

    private static final long serialVersionUID = 1;

    private final transient Features features;

    public SuitsPageServlet(PageServices services, Features features) {
        super(services);
        this.features = features;
    }

    @Override
    protected Optional<View> get(PageRequest request) {
        return Optional.of(view(request, FilledForm.UNTOUCHED));
    }

    @Override
    protected Submitted post(PageRequest request, UrlEncodedForm form) {
        String action = form.first("action").orElse("");
        return switch (action) {
            case TELL -> tell(request, form);
            case FORGET -> {
                services().actions().asked(request.user(), Keyword.AIM.written(Language.EN) + " off");
                yield Submitted.to(PATH);
            }
            default ->
                isOwn(action)
                        ? done(services().actions().pressed(request.user(), Optional.empty(), action, Map.of()))
                        : new Submitted.Missing();
        };
    }

    private static boolean isOwn(String action) {
        return List.of(PreferenceButton.values()).stream()
                .anyMatch(button -> action.startsWith(button.action().about("")));
    }

    /// Tells what was done; the card that follows it in the chat is the page itself.
    private static Submitted done(Reply reply) {
        return new Submitted.Done(PATH, reply.cards().stream().findFirst().map(Card::plainText));
    }

    /// Gives the answers that differ from those that are known, each like a tap in the chat.
    private Submitted tell(PageRequest request, UrlEncodedForm form) {
        List<Block.Choices> fields = features.aims().fields(request.context());
        if (fields.stream().allMatch(field -> form.text("field." + field.name()).isEmpty())) {
            Map<String, String> faults =
                    Map.of(fields.getFirst().name(), request.context().text(PreferenceTextKey.SUITS_TOLD_MISSING));
            return new Submitted.Refused(
                    view(request, new FilledForm(Map.of(), faults)).refused());
        }
        long changed = fields.stream()
                .filter(field -> form.text("field." + field.name())
                        .filter(answer -> !field.chosen().contains(answer))
                        .map(answer -> AimService.answering(field.name(), answer))
                        .map(action -> services().actions().pressed(request.user(), Optional.empty(), action, Map.of()))
                        .isPresent())
                .count();
        return new Submitted.Done(PATH, Optional.of(changed == 0 ? same(request) : saved(request)));
    }

    private static String same(PageRequest request) {
        return request.context().text(PreferenceTextKey.SUITS_TOLD_SAME);
    }

    private String saved(PageRequest request) {
        RequestContext after = request.context()
                .with(services()
                        .store()
                        .read(rows -> rows.members().find(request.user()))
                        .orElseThrow());
        return after.text(PreferenceTextKey.SUITS_TOLD_SAVED, "next", after.nextNudge());
    }

    private View view(PageRequest request, FilledForm filled) {
        RequestContext context = request.context();
        PreferenceOverview overview = features.preferences().overview(context);
        PreferenceCards words = new PreferenceCards(context);
        Focus focus = context.settings().focus();
        return View.of(
                Frame.Place.SUITS,
                "pages/suits/page.jte",
                new SuitsView(
                        words.summary(overview),
                        groups(words, overview),
                        !overview.known().isEmpty(),
                        features.aims().fields(context),
                        filled,
                        !focus.cleared().equals(focus),
                        focus.brave(),
                        overview.aside().stream()
                                .map(aside -> aside(context, aside))
                                .toList()));
    }

    private static List<SuitsView.Group> groups(PreferenceCards words, PreferenceOverview overview) {
        return List.of(
                group(PreferenceTextKey.SUITS_KIND, Nudge.Kind.class, words, overview),
                group(PreferenceTextKey.SUITS_SETTING, Nudge.Context.class, words, overview),
                group(PreferenceTextKey.SUITS_EFFORT, Nudge.Effort.class, words, overview));
    }

    private static SuitsView.Group group(
            PreferenceTextKey title,
            Class<? extends Nudge.Attribute> sort,
            PreferenceCards words,
            PreferenceOverview overview) {
        return new SuitsView.Group(
                title,
                overview.learned().stream()
                        .filter(preference -> sort.isInstance(preference.attribute()))
                        .map(preference -> preference(words, preference))
                        .toList());
    }

    private static SuitsView.Preference preference(PreferenceCards words, LearnedPreference preference) {
        String id = preference.attribute().name().toLowerCase(Locale.ROOT);
        return new SuitsView.Preference(
                words.name(preference.attribute()),
                preference.leaning(),
                words.leaning(preference),
                words.evidence(preference),
                Optional.of(PreferenceButton.RESET.action().about(id)).filter(_ -> preference.known()));
    }

    private static SuitsView.Aside aside(RequestContext context, PreferenceOverview.Aside aside) {
        Nudge nudge = aside.nudge();
        return new SuitsView.Aside(
                nudge.in(context.language()).nudge(),
                nudge.otherThan(context.language()).map(Language::tag),
                aside.date().map(date -> DateFormat.date(date, context.language())),
                aside.reason().map(new FeedbackCards(context.texts())::label),
                aside.comment(),
                PreferenceButton.BRING_BACK.action().about(nudge.id()));
    }
}
