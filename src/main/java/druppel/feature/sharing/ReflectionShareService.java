package druppel.feature.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.chat.ContentLibrary;
import druppel.chat.PublicPost;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.SearchResult;
import druppel.chat.SharePreview;
import druppel.domain.Language;
import druppel.domain.library.Practice;
import druppel.domain.member.Member;
import druppel.domain.reflection.Reflection;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextLimit;
import druppel.persistence.UnitOfWork;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// Sharing of reflections: only the author can share one, each time by their own choice, and only after a
/// preview.
///
/// It is not recorded where a reflection was shared, only how often, so that each preview can be used once.
public final class ReflectionShareService {
    private static final int CHOICES = 5;
    private static final int FARTHEST = 200;
    private static final int EXCERPT = 200;

    private final UnitOfWork store;
    private final ContentLibrary library;

    public ReflectionShareService(UnitOfWork store, ContentLibrary library) {
        this.store = store;
        this.library = library;
    }

    /// Lists the newest reflections for choosing one.
    public Reply list(RequestContext context) {
        return list(context, 0);
    }

    /// Lists some reflections for choosing one; a button lists those before.
    ///
    /// @param newer how many newer ones are left out
    Reply list(RequestContext context, long newer) {
        int skipped = (int) Math.min(newer, FARTHEST);
        List<Reflection> found = newest(context.member(), skipped + CHOICES + 1).stream()
                .skip(skipped)
                .toList();
        List<ShareCards.Choice> choices =
                found.stream().limit(CHOICES).map(this::choice).toList();
        return choices.isEmpty()
                ? context.say(MemberTextKey.SHARE_NOTHING)
                : Reply.of(cards(context).choices(choices, skipped, found.size() > CHOICES));
    }

    /// Shows the preview of a reflection.
    public Reply offer(RequestContext context, String reflection) {
        return own(context, reflection)
                .map(found -> Reply.nothing().withSharePreview(offer(context, found)))
                .orElseGet(() -> context.say(MemberTextKey.SHARE_GONE));
    }

    /// Shares a previewed reflection, once.
    ///
    /// @param preview the reflection, its share count and a digest of the preview
    public Reply share(RequestContext context, String preview) {
        Optional<Reflection> found = own(context, preview.split(":", 2)[0]);
        if (found.isEmpty()) {
            return context.say(MemberTextKey.SHARE_GONE).inPlace();
        }
        Preview now = preview(context, found.get());
        if (!now.isSeen(preview)) {
            return context.say(MemberTextKey.SHARE_CHANGED).inPlace().withSharePreview(offer(context, found.get()));
        }
        return context.act(
                store,
                rows -> rows.reflections().share(now.reflection(), now.shares(preview))
                        ? Reply.nothing().publicPost(publicPost(context, now, found.get()))
                        : context.say(MemberTextKey.SHARE_BEFORE).inPlace());
    }

    /// Cancels sharing.
    public Reply cancel(RequestContext context) {
        return context.say(MemberTextKey.SHARE_LEFT).inPlace();
    }

    /// A member's own reflections that match a search, newest first, for sharing from the platform's own
    /// search.
    ///
    /// @param wanted part of the text or of the practice's name; blank matches all
    public List<SearchResult> search(RequestContext context, String wanted, int most) {
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        return newest(context.member(), FARTHEST).stream()
                .map(reflection -> searchResult(context, reflection))
                .filter(one -> (one.title() + "\n" + one.card().plainText())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .limit(most)
                .toList();
    }

    /// A preview of a reflection, distinguishable from every other preview of it.
    private record Preview(long reflection, Card card) {
        String at(int shares) {
            return reflection + ":" + shares + ":" + digest();
        }

        /// Whether this preview is the one that was shown.
        boolean isSeen(String preview) {
            return preview.matches(reflection + ":\\d{1,9}:" + digest());
        }

        int shares(String preview) {
            return Integer.parseInt(preview.split(":", -1)[1]);
        }

        private String digest() {
            CRC32 digest = new CRC32();
            digest.update(card.plainText().getBytes(UTF_8));
            return Long.toHexString(digest.getValue());
        }
    }

    private List<Reflection> newest(Member member, int most) {
        return store.read(rows -> rows.reflections().newestWithText(member.id(), most)).stream()
                .filter(one -> one.text().isPresent())
                .toList();
    }

    /// A deleted reflection is treated like another member's.
    private Optional<Reflection> own(RequestContext context, String id) {
        return number(id)
                .flatMap(one -> store.read(rows -> rows.reflections().find(one)))
                .filter(one -> one.member() == context.memberId())
                .filter(one -> one.text().isPresent());
    }

    private SharePreview offer(RequestContext context, Reflection reflection) {
        Preview look = preview(context, reflection);
        int shares = store.read(rows -> rows.reflections().shares(reflection.id()));
        return new SharePreview(
                look.card(),
                context.text(MemberTextKey.SHARE_PREVIEW),
                context.text(MemberTextKey.SHARE_STAYS),
                context.text(MemberTextKey.SHARE_WHERE),
                context.text(MemberTextKey.SHARE_BESIDE),
                ShareButton.SHARE.primary(look.at(shares), context.text(MemberTextKey.SHARE_YES)),
                ShareButton.OFFER.primary(Long.toString(look.reflection()), context.text(MemberTextKey.SHARE_PLACE)),
                ShareButton.LEAVE.plain("", context.text(MemberTextKey.SHARE_NO)));
    }

    private PublicPost publicPost(RequestContext context, Preview look, Reflection reflection) {
        Map<Language, Card> translations = Arrays.stream(Language.values())
                .filter(language -> language != context.language())
                .collect(Collectors.toMap(language -> language, language -> publicCard(language, reflection)));
        return new PublicPost(
                        look.card(),
                        Card.text(context.text(MemberTextKey.SHARE_DONE)),
                        Card.text(context.text(MemberTextKey.SHARE_FAILED)))
                .translated(translations);
    }

    private Preview preview(RequestContext context, Reflection reflection) {
        return new Preview(reflection.id(), publicCard(context.language(), reflection));
    }

    private Card publicCard(Language language, Reflection reflection) {
        return new ShareCards(library.texts(language))
                .publicCard(practice(reflection), reflection.text().orElseThrow());
    }

    private ShareCards.Choice choice(Reflection reflection) {
        return new ShareCards.Choice(
                Long.toString(reflection.id()),
                reflection.date(),
                practice(reflection),
                reflection.text().orElseThrow());
    }

    private SearchResult searchResult(RequestContext context, Reflection reflection) {
        return new SearchResult(
                cards(context).about(practice(reflection)),
                TextLimit.text(reflection.text().orElseThrow(), EXCERPT),
                preview(context, reflection).card());
    }

    private Optional<Practice> practice(Reflection reflection) {
        return reflection
                .nudge()
                .flatMap(library.catalogue()::nudge)
                .flatMap(nudge -> library.catalogue().practice(nudge.practice()));
    }

    private static ShareCards cards(RequestContext context) {
        return new ShareCards(context.texts());
    }

    private static Optional<Long> number(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
