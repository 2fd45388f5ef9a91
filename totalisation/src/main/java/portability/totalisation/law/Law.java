package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The law one determination uses: the deciding institution's scheme and the instruments its state is party
/// to. Resolved before; the calculation never looks anything up elsewhere.
///
/// @param elsewhere instruments its state is not party to; read only by clauses about time of third states
/// @param typeA     by instrument, the legislations on invalidity it lists as independent of insured time; one that is
///                  not named knows no such list
/// @param checksum  SHA-256 (lower-case hex) over the law files it was read from
public record Law(
        Scheme scheme,
        List<Instrument> instruments,
        List<Instrument> elsewhere,
        Map<String, TypeAList> typeA,
        LocalDate asOf,
        String checksum) {
    /// The law without any list of legislations on invalidity.
    public Law(
            Scheme scheme, List<Instrument> instruments, List<Instrument> elsewhere, LocalDate asOf, String checksum) {
        this(scheme, instruments, elsewhere, Map.of(), asOf, checksum);
    }

    /// The law without any knowledge of what binds other states among themselves.
    public Law(Scheme scheme, List<Instrument> instruments, LocalDate asOf, String checksum) {
        this(scheme, instruments, List.of(), asOf, checksum);
    }

    public Law {
        instruments = instruments.stream()
                .sorted(Comparator.comparingInt(Instrument::precedence).thenComparing(Instrument::id))
                .toList();
        elsewhere = List.copyOf(elsewhere);
        typeA = Map.copyOf(typeA);
    }
}
