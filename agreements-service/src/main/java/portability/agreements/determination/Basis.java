package portability.agreements.determination;

import java.util.LinkedHashMap;
import java.util.List;
import portability.kernel.Argument.LawArg;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.proto.agreements.v1.LawBasis;
import portability.proto.agreements.v1.LawValue;

/// On which law an answer rests, and on which values of it that nobody verified.
public final class Basis {
    private Basis() {}

    public static LawBasis of(LawPack pack, List<Step> steps) {
        var unverified = new LinkedHashMap<String, LawValue>();
        for (var step : steps)
            for (var argument : step.arguments())
                if (argument instanceof LawArg law && !law.verified())
                    unverified.putIfAbsent(
                            law.key(),
                            LawValue.newBuilder()
                                    .setPath(law.key())
                                    .setFrom(law.from().toString())
                                    .setSource(law.source())
                                    .build());
        return LawBasis.newBuilder()
                .setLawChecksum(pack.checksum())
                .addAllRestsOnUnverified(unverified.values())
                .build();
    }
}
