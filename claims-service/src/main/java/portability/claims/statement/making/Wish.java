package portability.claims.statement.making;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonalNumber;

/// Whose statement is wanted, and what she tells with it. Prints nothing of it.
///
/// @param personId  empty: by the number
/// @param helper    who acts for her under a mandate; empty: nobody
/// @param residence empty: assumed
/// @param household empty: assumed
/// @param elsewhere her numbers at other institutions, as she tells them
public record Wish(
        String personId,
        PersonalNumber number,
        String helper,
        String language,
        LocalDate day,
        Optional<String> residence,
        Optional<Household> household,
        Map<String, String> elsewhere) {
    public Wish {
        elsewhere = Map.copyOf(new TreeMap<>(elsewhere));
    }

    @Override
    public String toString() {
        return "Wish[…]";
    }
}
