package portability.contributions.clarification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.contributions.career.CareerEntry;
import portability.contributions.foreign.ForeignPerson;
import portability.contributions.foreign.ForeignRecord;
import portability.kernel.InstitutionId;

/// One of the records that are compared.
///
/// @param document empty for our own, which is no document
/// @param asOf     days after it are left out of it; empty: none
/// @param person   whose record it is said to be; empty for our own
record Side(
        String institution,
        Optional<String> document,
        Optional<LocalDate> asOf,
        Optional<ForeignPerson> person,
        List<ComparedPeriod> periods) {
    Side {
        periods = List.copyOf(periods);
    }

    static Side ours(String institution, List<CareerEntry> career) {
        return new Side(
                institution,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                career.stream()
                        .filter(CareerEntry::inForce)
                        .map(ComparedPeriod::of)
                        .toList());
    }

    static Side theirs(ForeignRecord record) {
        return new Side(
                record.kept().institution(),
                Optional.of(record.kept().documentId()),
                record.asOf(),
                Optional.of(record.person()),
                record.periods().stream().map(ComparedPeriod::of).toList());
    }

    /// The legislation the institution answers for.
    String legislation() {
        return InstitutionId.parse(institution).country().toString();
    }

    /// What contradicts between this one and another, in their order.
    Contradiction against(Side other, ContradictionRule rule, List<Finding> findings) {
        var documents =
                Stream.of(document, other.document).flatMap(Optional::stream).toList();
        return new Contradiction(rule, institution, other.institution, findings, documents);
    }
}
