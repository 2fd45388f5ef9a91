package portability.claims.netting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.netting.Difference.Reason;
import portability.claims.netting.DueBooks.Due;

/// A partner's proposal held against the own books, item by item.
///
/// @param own what the own books have of the items that are the same
public record Checked(List<Difference> differences, List<DueItem> own) {
    /// @param conversions what the own rates make of each item, in its order; empty where none is needed or none is
    /// known
    public static Checked of(Listing proposed, Due due, List<Optional<Conversion>> conversions) {
        var differences = new ArrayList<Difference>();
        var own = new ArrayList<DueItem>();
        for (int at = 0; at < proposed.entries().size(); at++) {
            var entry = proposed.entries().get(at);
            var found = difference(proposed, entry, due, conversions.get(at));
            found.ifPresent(differences::add);
            if (found.isEmpty()) own.add(due.items().get(entry.item().reference()));
        }
        return new Checked(List.copyOf(differences), List.copyOf(own));
    }

    private static Optional<Difference> difference(
            Listing proposed, Entry entry, Due due, Optional<Conversion> conversion) {
        var item = entry.item();
        var own = due.items().get(item.reference());
        var windowId = proposed.terms().windowId();
        if (own == null) return Optional.of(new Difference(item.reference(), Reason.NOT_OPEN, Optional.empty()));
        return reason(proposed, entry, own, due.isFree(item.reference(), windowId), conversion)
                .map(reason -> new Difference(item.reference(), reason, Optional.of(own.amount())));
    }

    private static Optional<Reason> reason(
            Listing proposed, Entry entry, DueItem own, boolean isFree, Optional<Conversion> conversion) {
        var item = entry.item();
        if (!isFree) return Optional.of(Reason.IN_OTHER_WINDOW);
        if (!own.debtor().equals(item.debtor())) return Optional.of(Reason.OTHER_DEBTOR);
        if (!own.amount().equals(item.amount())) return Optional.of(Reason.OTHER_AMOUNT);
        if (own.dueOn().isAfter(proposed.terms().dueBy())) return Optional.of(Reason.NOT_DUE);
        if (!own.requestedOn().equals(item.requestedOn())) return Optional.of(Reason.OTHER_DAY);
        boolean isSame = entry.conversion().isPresent() == conversion.isPresent()
                && entry.conversion().stream().allMatch(said -> said.isSameAs(conversion.orElseThrow()));
        return isSame ? Optional.empty() : Optional.of(Reason.OTHER_RATE);
    }
}
