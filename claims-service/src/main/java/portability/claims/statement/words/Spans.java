package portability.claims.statement.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portability.claims.statement.Certainty;
import portability.claims.statement.Period;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;

/// Periods as a person remembers them: what touches or overlaps and is of the same sort is one stretch, however many
/// lines employers sent.
final class Spans {
    private Spans() {}

    /// @param last inclusive
    record Span(Phrase kind, Certainty certainty, boolean counts, LocalDate first, LocalDate last) {
        boolean isOfOneSort(Span other) {
            return kind == other.kind && certainty == other.certainty && counts == other.counts;
        }

        boolean reaches(LocalDate day) {
            return !last.plusDays(1).isBefore(day);
        }

        Span until(LocalDate day) {
            return new Span(kind, certainty, counts, first, day.isAfter(last) ? day : last);
        }
    }

    static List<Span> of(List<Period> periods) {
        return joined(periods.stream().map(Spans::span).toList());
    }

    private static Span span(Period period) {
        return new Span(
                kind(period.period()),
                period.certainty(),
                period.counts(),
                LocalDate.parse(period.period().getFirstDay()),
                LocalDate.parse(period.period().getLastDay()));
    }

    private static List<Span> joined(List<Span> spans) {
        var inOrder = new ArrayList<>(spans);
        inOrder.sort(Comparator.comparing(Span::first).thenComparing(Span::last));
        var joined = new ArrayList<Span>();
        for (var span : inOrder) {
            int at = openAt(joined, span);
            if (at < 0) joined.add(span);
            else joined.set(at, joined.get(at).until(span.last()));
        }
        return List.copyOf(joined);
    }

    private static int openAt(List<Span> joined, Span span) {
        for (int at = joined.size() - 1; at >= 0; at--)
            if (joined.get(at).isOfOneSort(span) && joined.get(at).reaches(span.first())) return at;
        return -1;
    }

    private static Phrase kind(InsurancePeriod period) {
        return switch (period.getKind()) {
            case PERIOD_KIND_VOLUNTARY -> Phrase.KIND_VOLUNTARY;
            case PERIOD_KIND_EQUIVALENT -> Phrase.KIND_EQUIVALENT;
            case PERIOD_KIND_RESIDENCE -> Phrase.KIND_RESIDENCE;
            case PERIOD_KIND_COMPULSORY, PERIOD_KIND_UNSPECIFIED, UNRECOGNIZED ->
                period.getActivity() == Activity.ACTIVITY_SELF_EMPLOYED ? Phrase.KIND_OWN_BUSINESS : Phrase.KIND_WORK;
        };
    }
}
