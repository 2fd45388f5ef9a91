package portability.conformance.format;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import portability.law.LawNode;
import portability.law.LawPack;
import portability.law.RegisterReader;
import portability.law.register.Register;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Scheme;

/// The law a case may name: what it or its file states, and what comes with the program.
public final class CaseLaw {
    private final LawPack pack;
    private Optional<Register> register = Optional.empty();

    public CaseLaw(LawPack pack) {
        this.pack = pack;
    }

    public LawPack pack() {
        return pack;
    }

    /// The register of instruments and bodies. It is long and few cases ask for it: read once, when one does.
    public Register register() {
        var read = register.orElseGet(() -> RegisterReader.read(pack.texts()));
        register = Optional.of(read);
        return read;
    }

    /// The instrument that the place names by its id.
    public Instrument instrument(LawNode reference) {
        return pack.instrument(reference.text())
                .orElseThrow(() -> reference.refused("no such instrument: " + reference.text()
                        + like(reference.text(), pack.instruments().stream().map(Instrument::id))));
    }

    /// The scheme that the place names by its id.
    public Scheme scheme(LawNode reference) {
        return pack.schemes().stream()
                .filter(scheme -> scheme.id().equals(reference.text()))
                .findFirst()
                .orElseThrow(() -> reference.refused("no such scheme: " + reference.text()
                        + like(reference.text(), pack.schemes().stream().map(Scheme::id))));
    }

    /// Those that are written otherwise only in case, or begin with the same country.
    private static String like(String text, Stream<String> ids) {
        var all = ids.toList();
        var same = all.stream().filter(text::equalsIgnoreCase).findFirst();
        if (same.isPresent()) return "; did you mean " + same.get() + "?";
        var country = text.substring(0, Math.min(2, text.length())).toUpperCase(Locale.ROOT);
        var near = all.stream().filter(id -> id.startsWith(country)).limit(12).toList();
        return near.isEmpty() ? "" : "; there are " + String.join(", ", near);
    }

    /// A formula stated in the place itself.
    public Formula formula(LawNode stated, String act, CurrencyUnit currency) {
        return pack.formula(stated, act, currency);
    }
}
