package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The law one determination uses: the deciding institution's scheme and the instruments its state is party to.
/// Resolved before; the calculation never looks anything up elsewhere.
///
/// @param checksum SHA-256 (lower-case hex) over the law files it was read from
public record Law(Scheme scheme, List<Instrument> instruments, LocalDate asOf, String checksum) {
    public Law {
        instruments = instruments.stream()
                .sorted(Comparator.comparingInt(Instrument::precedence).thenComparing(Instrument::id))
                .toList();
    }
}
