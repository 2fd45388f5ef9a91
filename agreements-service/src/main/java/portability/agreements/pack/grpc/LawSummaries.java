package portability.agreements.pack.grpc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.kernel.Country;
import portability.law.LawPack;
import portability.proto.agreements.v1.LawSummary;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Scheme;

/// Instruments and schemes in one line each.
final class LawSummaries {
    private LawSummaries() {}

    /// What binds on a day; with states named, instruments that bind all of them and schemes of any.
    static List<LawSummary> of(LawPack pack, LocalDate day, List<Country> states) {
        var instruments = pack.instruments().stream()
                .filter(instrument -> binds(instrument, day, states))
                .map(LawSummaries::summary);
        var schemes = pack.schemes().stream()
                .filter(scheme -> states.isEmpty() || states.contains(scheme.country()))
                .map(LawSummaries::summary);
        return Stream.concat(instruments, schemes)
                .sorted(Comparator.comparing(LawSummary::getId))
                .toList();
    }

    static Optional<LawSummary> find(LawPack pack, String id) {
        return Stream.concat(
                        pack.instruments().stream().map(LawSummaries::summary),
                        pack.schemes().stream().map(LawSummaries::summary))
                .filter(summary -> summary.getId().equals(id))
                .findFirst();
    }

    private static boolean binds(Instrument instrument, LocalDate day, List<Country> states) {
        if (states.size() == 1) return instrument.bindsOn(states.iterator().next(), day);
        if (!states.isEmpty())
            return states.stream()
                    .allMatch(one -> states.stream()
                            .allMatch(other -> one.equals(other) || instrument.bindsBoth(one, other, day)));
        return instrument.parties().stream().anyMatch(party -> instrument.bindsOn(party.state(), day));
    }

    private static LawSummary summary(Instrument instrument) {
        var inForce = instrument.parties().stream()
                .map(party -> party.from().value())
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse("");
        return LawSummary.newBuilder()
                .setId(instrument.id())
                .setType("instrument")
                .setTitle(instrument.title())
                .addAllStates(instrument.parties().stream()
                        .map(party -> party.state().code())
                        .sorted()
                        .toList())
                .setInForce(inForce)
                .build();
    }

    private static LawSummary summary(Scheme scheme) {
        return LawSummary.newBuilder()
                .setId(scheme.id())
                .setType("scheme")
                .setTitle(scheme.name())
                .addStates(scheme.country().code())
                .build();
    }
}
