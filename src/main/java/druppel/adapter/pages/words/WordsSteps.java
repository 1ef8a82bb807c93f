package druppel.adapter.pages.words;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.adapter.pages.words.WordsPath.Step;
import druppel.chat.Reply;
import druppel.domain.member.Platform;
import druppel.feature.reflection.ReflectionButton;
import druppel.feature.reflection.ReflectionCards;
import druppel.feature.sharing.ShareButton;
import druppel.feature.words.DeletionEffect;
import druppel.feature.words.WordsPage.Entry;
import druppel.feature.words.WordsService;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextKey;
import druppel.message.WordsPageTextKey;
import druppel.web.UrlEncodedForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Steps with one reflection of the member: a page that shows it, and a form that carries it out by the same buttons as
/// in the chat. Another member's reflection does not exist here.
record WordsSteps(PageServices services, WordsService words) {

    static View view(TextKey title, String template, Object view) {
        return new View(200, title, Optional.of(Frame.Place.WORDS), template, Map.of("view", view));
    }

    /// The page of a step; empty if there is no such reflection, or it has no words to share.
    Optional<View> show(PageRequest request, WordsPath.Entry path) {
        return find(request, path).map(entry -> switch (path.step()) {
            case EDIT -> edit(step(request, path, entry));
            case DELETE -> delete(request, step(request, path, entry), entry);
            case SHARE -> share(request, step(request, path, entry));
        });
    }

    /// Carries out a step.
    Submitted submit(PageRequest request, WordsPath.Entry path, UrlEncodedForm form) {
        return find(request, path)
                .map(entry -> switch (path.step()) {
                    case EDIT -> edited(request, path, entry, form);
                    case DELETE -> deleted(request, path);
                    case SHARE -> shared(request, path, form);
                })
                .orElseGet(Submitted.Missing::new);
    }

    private Optional<Entry> find(PageRequest request, WordsPath.Entry path) {
        return words.find(request.member().id(), path.id())
                .filter(entry ->
                        path.step() != Step.SHARE || entry.reflection().text().isPresent());
    }

    private static StepView step(PageRequest request, WordsPath.Entry path, Entry entry) {
        WordsAddress address = WordsAddress.of(request.http());
        return StepView.of(
                EntryView.of(entry, request.context(), address),
                address.step(path.id(), path.step()),
                address.entry(path.id()));
    }

    private static View edit(StepView step) {
        return view(WordsPageTextKey.WORDS_EDIT_TITLE, "pages/words/edit.jte", step);
    }

    private Submitted edited(PageRequest request, WordsPath.Entry path, Entry entry, UrlEncodedForm form) {
        String field = ReflectionCards.EDITED.name();
        String text = form.first(field).orElse("").replace("\r\n", "\n");
        String action = ReflectionButton.EDIT.action().about(Long.toString(path.id()));
        Map<String, String> values = Map.of(field, text);
        Map<String, String> faults = services.actions().faults(request.user(), action, values);
        if (!faults.isEmpty()) {
            StepView refused = step(request, path, entry).refused(text, Optional.ofNullable(faults.get(field)));
            return new Submitted.Refused(edit(refused).refused());
        }
        Reply reply = services.actions().pressed(request.user(), Optional.empty(), action, values);
        return Submitted.to(WordsAddress.of(request.http()).entry(path.id()), reply);
    }

    private View delete(PageRequest request, StepView step, Entry entry) {
        DeletionEffect effect =
                services.store().read(rows -> DeletionEffect.of(rows, request.context(), entry.reflection()));
        List<String> effects = Stream.of(
                        effects(request, effect).stream(),
                        said(
                                request,
                                WordsPageTextKey.WORDS_MESSAGE_STAYS,
                                entry.reflection().source().isPresent()),
                        said(request, WordsPageTextKey.WORDS_SHARED_STAYS, entry.shares() > 0))
                .flatMap(sentences -> sentences)
                .toList();
        return view(WordsPageTextKey.WORDS_DELETE_TITLE, "pages/words/delete.jte", step.with(effects));
    }

    private static List<String> effects(PageRequest request, DeletionEffect effect) {
        Map<String, ?> values = Map.of(
                "date", request.context().date(effect.date()),
                "repairs", effect.repairs(),
                "before", effect.before(),
                "after", effect.after());
        List<String> effects = Stream.of(
                        said(request, WordsPageTextKey.WORDS_UNPRACTISED, values, effect.unpractised()),
                        said(request, WordsPageTextKey.WORDS_UNREPAIRED, values, effect.repairs() > 0),
                        said(request, WordsPageTextKey.WORDS_STREAK_SHRINKS, values, effect.after() != effect.before()))
                .flatMap(sentences -> sentences)
                .toList();
        return effects.isEmpty() ? List.of(request.context().text(WordsPageTextKey.WORDS_NO_EFFECT)) : effects;
    }

    private static Stream<String> said(PageRequest request, TextKey key, boolean applies) {
        return said(request, key, Map.of(), applies);
    }

    private static Stream<String> said(PageRequest request, TextKey key, Map<String, ?> values, boolean applies) {
        return applies ? Stream.of(request.context().text(key, values)) : Stream.of();
    }

    private Submitted deleted(PageRequest request, WordsPath.Entry path) {
        String action = ReflectionButton.UNDO.action().about(Long.toString(path.id()));
        services.actions().pressed(request.user(), Optional.empty(), action, Map.of());
        return new Submitted.Done(
                WordsAddress.of(request.http()).list(),
                Optional.of(request.context().text(WordsPageTextKey.WORDS_DELETED)));
    }

    /// What others would see. It is shared from here where everybody reads it; where a channel has to be chosen, in the
    /// chat.
    private View share(PageRequest request, StepView step) {
        String action =
                ShareButton.OFFER.action().about(Long.toString(step.entry().id()));
        Reply offer = services.actions().pressed(request.user(), Optional.empty(), action, Map.of());
        Card card = offer.cards().getFirst();
        Platform platform = request.user().platform();
        return platform.equals(Platform.LOCAL)
                ? sharing(step.with(card))
                : sharing(step.with(readOnly(card))
                        .with(List.of(request.context()
                                .text(WordsPageTextKey.WORDS_SHARE_IN_CHAT, "platform", platform.id()))));
    }

    private static View sharing(StepView step) {
        return view(WordsPageTextKey.WORDS_SHARE_TITLE, "pages/words/share.jte", step);
    }

    private static Card readOnly(Card card) {
        return new Card(card.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .toList());
    }

    /// Presses the button of the preview; if the words changed meanwhile, they are shown again.
    private Submitted shared(PageRequest request, WordsPath.Entry path, UrlEncodedForm form) {
        String action = form.first("action").orElse("");
        String id = Long.toString(path.id());
        boolean own = action.startsWith(ShareButton.SHARE.action().about(id + ":"));
        WordsAddress address = WordsAddress.of(request.http());
        if (!own || !request.user().platform().equals(Platform.LOCAL)) {
            return Submitted.to(address.entry(path.id()));
        }
        Reply reply = services.actions().pressed(request.user(), Optional.empty(), action, Map.of());
        boolean again = reply.cards().stream().anyMatch(card -> !card.buttons().isEmpty());
        return again
                ? new Submitted.Done(
                        address.step(path.id(), Step.SHARE), reply.replacement().map(Card::plainText))
                : Submitted.to(address.entry(path.id()), reply);
    }
}
