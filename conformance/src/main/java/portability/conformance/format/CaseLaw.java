package portability.conformance.format;

import java.util.Optional;
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
                .orElseThrow(() -> reference.refused("no such instrument: " + reference.text()));
    }

    /// The scheme that the place names by its id.
    public Scheme scheme(LawNode reference) {
        return pack.schemes().stream()
                .filter(scheme -> scheme.id().equals(reference.text()))
                .findFirst()
                .orElseThrow(() -> reference.refused("no such scheme: " + reference.text()));
    }

    /// A formula stated in the place itself.
    public Formula formula(LawNode stated, String act, CurrencyUnit currency) {
        return pack.formula(stated, act, currency);
    }
}
