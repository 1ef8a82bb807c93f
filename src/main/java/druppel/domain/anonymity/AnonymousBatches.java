package druppel.domain.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Batches of contributions by five people or more, which keep group figures anonymous: every figure about a group goes
/// through here.
///
/// Hiding figures about fewer than five people is not enough. "Six people, 31 days" on Monday and "seven people, 34
/// days" on Tuesday are each about enough people, but their difference is about one person. The same holds for a
/// department and the company it is part of, and for a total that is recounted after a member had their data deleted.
///
/// So figures are never recounted and never overlap. Each contribution (a practised day, an answer, a reason) goes into
/// exactly one batch. A batch is closed once five different people are in it. Only then is it shown, and it never
/// changes afterwards, even if a member withdraws their contribution. Contributions that are too few wait for the next
/// batch. Sums and differences, over time and over groups, then consist of whole batches, each about five people or
/// more.
///
/// Code that stores batches marks each contribution as batched, and stores the figures of a batch, not the means to
/// recount them. A kind of contribution is divided into batches in one way only: a second division by another criterion
/// would give figures that overlap.
///
/// @param closed batches that may be shown, oldest first
/// @param waiting contributions that must not be shown yet
public record AnonymousBatches<C>(List<List<C>> closed, List<C> waiting) {
    public AnonymousBatches {
        closed = closed.stream().map(List::copyOf).toList();
        waiting = List.copyOf(waiting);
    }

    public static <C> AnonymousBatches<C> none() {
        return new AnonymousBatches<>(List.of(), List.of());
    }

    /// Divides contributions that may be split anywhere: each batch closes as soon as it is large enough.
    ///
    /// Anyone who sees a batch at the moment it closes knows who contributed last, so show it at a set time.
    ///
    /// @param contributions in the order in which they arrived
    /// @param by gives the contributor
    public static <C> AnonymousBatches<C> of(List<C> contributions, Function<? super C, ?> by) {
        return ofParcels(contributions.stream().map(List::of).toList(), by);
    }

    /// Divides parcels that stay whole, such as the contributions of one week.
    public static <C> AnonymousBatches<C> ofParcels(List<? extends List<C>> parcels, Function<? super C, ?> by) {
        AnonymousBatches<C> anonymousBatches = none();
        for (List<C> parcel : parcels) {
            anonymousBatches = anonymousBatches.and(parcel, by);
        }
        return anonymousBatches;
    }

    /// Adds one parcel; closed batches do not change.
    public AnonymousBatches<C> and(List<C> parcel, Function<? super C, ?> by) {
        List<C> together = new ArrayList<>(waiting);
        together.addAll(parcel);
        if (!AnonymityThreshold.isEnough(
                (int) together.stream().map(by).distinct().count())) {
            return new AnonymousBatches<>(closed, together);
        }
        List<List<C>> more = new ArrayList<>(closed);
        more.add(together);
        return new AnonymousBatches<>(more, List.of());
    }

    /// Removes withdrawn contributions that still wait; closed batches do not change.
    public AnonymousBatches<C> without(Predicate<? super C> takenBack) {
        return new AnonymousBatches<>(
                closed, waiting.stream().filter(takenBack.negate()).toList());
    }
}
