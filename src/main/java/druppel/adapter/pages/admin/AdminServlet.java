package druppel.adapter.pages.admin;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.RequestContext;
import druppel.domain.member.Member;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextKey;
import druppel.web.UrlEncodedForm;
import druppel.web.session.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Servlet of a page for admins, about the workspace of the account that is signed in. For everybody else there is no
/// such page.
abstract class AdminServlet extends MemberPageServlet {
    private static final long serialVersionUID = 1;

    AdminServlet(PageServices services) {
        super(services);
    }

    /// The page of an admin.
    ///
    /// @param context the admin in the account that is signed in
    abstract View page(PageRequest request, RequestContext context);

    /// Carries out a form of an admin.
    Submitted submitted(PageRequest request, RequestContext context, UrlEncodedForm form) {
        return new Submitted.Missing();
    }

    /// An invited admin may come here first; their command makes them known, as it does in chat.
    @Override
    protected Optional<Member> member(SignedIn signedIn) {
        return super.member(signedIn).or(() -> {
            if (services().admins().isAdmin(signedIn.user())) {
                services().actions().asked(signedIn.user(), "nudge admin");
            }
            return super.member(signedIn);
        });
    }

    /// Who looks after a workspace need not take part in it.
    @Override
    protected boolean admits(Member member) {
        return true;
    }

    @Override
    protected final Optional<View> get(PageRequest request) {
        return request.admin() ? Optional.of(page(request, context(request))) : Optional.empty();
    }

    @Override
    protected final Submitted post(PageRequest request, UrlEncodedForm form) {
        return request.admin() ? submitted(request, context(request), form) : new Submitted.Missing();
    }

    /// A member who is in several workspaces looks after the one whose account is signed in.
    private static RequestContext context(PageRequest request) {
        return request.user().equals(request.member().user())
                ? request.context()
                : request.context().with(request.member().at(new Member.Recipient(request.user(), Optional.empty())));
    }

    static View view(TextKey title, String template, Object view) {
        return new View(200, title, Optional.of(Frame.Place.ADMIN), template, Map.of("view", view));
    }

    /// The number of a page, from 0.
    static int number(PageRequest request) {
        return request.parameter("page")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /// A card without its buttons, which ask for what the page shows anyway.
    static Card withoutButtons(Card card) {
        return new Card(card.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .toList());
    }

    /// What was filled in of the fields of a card.
    static Map<String, String> values(Card card, UrlEncodedForm form) {
        Map<String, String> values = new HashMap<>();
        for (Block block : card.blocks()) {
            switch (block) {
                case Block.Input input -> values.put(input.name(), joined(form, input.name()));
                case Block.Choices choices -> values.put(choices.name(), joined(form, choices.name()));
                default -> {
                    // Nothing to fill in.
                }
            }
        }
        return values;
    }

    private static String joined(UrlEncodedForm form, String name) {
        List<String> given = form.all("field." + name);
        return String.join(",", given);
    }
}
