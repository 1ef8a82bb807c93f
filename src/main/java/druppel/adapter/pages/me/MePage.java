package druppel.adapter.pages.me;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.FilledForm;
import druppel.chat.Reply;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.feature.mypage.MyPageReader;
import druppel.feature.nudge.NudgeButton;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.sharing.ShareButton;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.web.UrlEncodedForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page of a member at `/me`. Its buttons are those of the chat, and so are the answers: the cards with which the
/// bot answers one are shown on top of the page, with their own buttons.
public final class MePage extends MemberPageServlet {
    private static final long serialVersionUID = 1;
    private static final String PATH = "/me";
    private static final String ACTION = "action";
    private static final String FIELD = "field.";

    private final transient MyPageReader reader;
    private final transient RepliedCards replied = new RepliedCards();

    public MePage(PageServices services) {
        super(services);
        reader = new MyPageReader(services.store(), new NudgeSelector(services.library()));
    }

    @Override
    protected Optional<View> get(PageRequest request) {
        List<Card> cards = replied.take(request.signedIn().session());
        return Optional.of(view(request, cards, FilledForm.UNTOUCHED));
    }

    @Override
    protected Submitted post(PageRequest request, UrlEncodedForm form) {
        return form.text(ACTION)
                .map(action -> submitted(request, action, values(form)))
                .orElseGet(Submitted.Missing::new);
    }

    private Submitted submitted(PageRequest request, String action, Map<String, String> values) {
        Map<String, String> faults = services().actions().faults(request.user(), action, values);
        if (!faults.isEmpty()) {
            List<Card> cards = replied.again(request.signedIn().session(), action);
            return new Submitted.Refused(
                    view(request, cards, new FilledForm(values, faults)).refused());
        }
        Reply reply = answer(request, action, values);
        List<Card> cards = ofNudge(action).isPresent() ? reply.cards() : all(reply);
        replied.put(
                request.signedIn().session(),
                cards.stream().map(MePage::withoutSharing).toList());
        return Submitted.to(PATH);
    }

    private Reply answer(PageRequest request, String action, Map<String, String> values) {
        return Button.command(action)
                .map(command -> services().actions().asked(request.user(), command))
                .orElseGet(
                        () -> services().actions().pressed(request.user(), message(request, action), action, values));
    }

    /// A card without the button that shares words: that is done where the others are.
    private static Card withoutSharing(Card card) {
        return new Card(card.blocks().stream()
                .map(block -> block instanceof Block.Buttons(List<Button> buttons)
                        ? new Block.Buttons(buttons.stream()
                                .filter(button -> !button.action()
                                        .startsWith(ShareButton.OFFER.action().name() + ":"))
                                .toList())
                        : block)
                .toList());
    }

    private static List<Card> all(Reply reply) {
        return Stream.concat(reply.replacement().stream(), reply.cards().stream())
                .toList();
    }

    /// The message whose card has the button of a nudge: its redrawn card goes there.
    private Optional<MessageRef> message(PageRequest request, String action) {
        return ofNudge(action)
                .flatMap(id -> services().store().read(rows -> rows.deliveries().find(id)))
                .filter(delivery -> delivery.member() == request.member().id())
                .flatMap(Delivery::ref)
                .filter(request.member()::reads);
    }

    /// The delivery of the nudge whose button this is; the page itself shows how the nudge looks after it.
    private static Optional<Delivery.Id> ofNudge(String action) {
        return Arrays.stream(NudgeButton.values())
                .map(button -> button.action().name() + ":")
                .filter(action::startsWith)
                .findFirst()
                .map(start -> action.substring(start.length()))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new Delivery.Id(Long.parseLong(id)));
    }

    /// The values of a form's fields, by their names in the cards.
    private static Map<String, String> values(UrlEncodedForm form) {
        return form.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(FIELD.length()),
                        field -> String.join(",", field.getValue())));
    }

    private View view(PageRequest request, List<Card> cards, FilledForm filled) {
        MeView view = new MeView(
                reader.page(request.context(), request.parameter("day").flatMap(MePage::date)),
                request.context(),
                services().charts(),
                services().library().catalogue().traits(request.language()),
                cards,
                filled);
        return View.of(Frame.Place.ME, "pages/me/page.jte", view);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
