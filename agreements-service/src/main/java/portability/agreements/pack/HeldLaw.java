package portability.agreements.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import portability.law.LawPack;
import portability.law.RegisterReader;
import portability.law.register.Register;

/// A pack that was adopted, and its register.
public final class HeldLaw {
    private final LawPack pack;
    private final Instant adoptedAt;
    private volatile @Nullable Register register;

    HeldLaw(LawPack pack, Instant adoptedAt) {
        this.pack = pack;
        this.adoptedAt = adoptedAt;
    }

    public LawPack pack() {
        return pack;
    }

    /// When it was adopted.
    public Instant adoptedAt() {
        return adoptedAt;
    }

    /// Read when it is first asked for: a pack is long, and whoever determines needs no register.
    public Register register() {
        var read = register;
        if (read == null) {
            read = RegisterReader.read(pack.texts());
            register = read;
        }
        return read;
    }
}
