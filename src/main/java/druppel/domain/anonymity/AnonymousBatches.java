package druppel.domain.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What people contribute to figures, in lots of five people or more: the one guard of all figures
/// about a group.
///
/// Hiding figures about fewer than five people is not enough. "Six people, 31 days" on Monday and
/// "seven people, 34 days" on Tuesday are each about enough, and their difference is about one. The
/// same goes for a department and the whole of which it is a part, and for a total that is counted
/// anew after somebody had themselves forgotten.
///
/// So figures are never counted anew and never overlap. Each contribution (a practised day, an
/// answer, a reason) goes into exactly one lot. A lot is closed once five different people are in
/// it; only then is it shown, and it is shown the same for ever, whoever takes something back
/// later. What is too little waits for the next lot. Then whatever anybody adds or subtracts, over
/// times and over groups, is made of whole lots, and each of those is about five people or more.
///
/// Whoever keeps lots in rows notes with each contribution that it is in one, and keeps the figures
/// of a lot, not the way to count them. A kind of contribution has one division into lots: to
/// divide the same once more by another criterion would make figures that overlap.
///
/// @param closed lots that may be shown, the oldest first
/// @param waiting contributions that nobody may see yet
public record AnonymousBatches<C>(List<List<C>> closed, List<C> waiting) {
    public AnonymousBatches {
        closed = closed.stream().map(List::copyOf).toList();
        waiting = List.copyOf(waiting);
    }

    public static <C> AnonymousBatches<C> none() {
        return new AnonymousBatches<>(List.of(), List.of());
    }

    /// Lots of contributions that may be divided anywhere: each is closed as soon as it is big
    /// enough.
    ///
    /// Whoever sees a lot at the moment it closes knows who was the last to contribute, so it is
    /// better shown at a set time.
    ///
    /// @param contributions in the order they came
    /// @param by who contributed it
    public static <C> AnonymousBatches<C> of(List<C> contributions, Function<? super C, ?> by) {
        return ofParcels(contributions.stream().map(List::of).toList(), by);
    }

    /// Lots of parcels that stay whole, such as what came in one week.
    public static <C> AnonymousBatches<C> ofParcels(List<? extends List<C>> parcels, Function<? super C, ?> by) {
        AnonymousBatches<C> anonymousBatches = none();
        for (List<C> parcel : parcels) {
            anonymousBatches = anonymousBatches.and(parcel, by);
        }
        return anonymousBatches;
    }

    /// The same with one parcel more; lots that are closed stay as they are.
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

    /// The same once some contributions were taken back: what waits goes, what is shown stays.
    public AnonymousBatches<C> without(Predicate<? super C> takenBack) {
        return new AnonymousBatches<>(
                closed, waiting.stream().filter(takenBack.negate()).toList());
    }
}
