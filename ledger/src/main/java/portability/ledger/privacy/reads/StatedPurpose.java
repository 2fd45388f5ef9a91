package portability.ledger.privacy.reads;

import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.Optional;

/// What a caller says about why it reads: in the headers `portability-purpose` and `portability-legal-basis`.
///
/// @param legalBasis the article that allows it, as the caller names it
public record StatedPurpose(Purpose purpose, String legalBasis) {
    private static final Metadata.Key<String> PURPOSE =
            Metadata.Key.of("portability-purpose", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> LEGAL_BASIS =
            Metadata.Key.of("portability-legal-basis", Metadata.ASCII_STRING_MARSHALLER);
    /// As a caller may state it.
    private static final int LONGEST_STATED = 200;
    /// With what this node adds to it.
    private static final int LONGEST_BASIS = 400;

    private static final Context.Key<StatedPurpose> OF_THE_CALL = Context.key("stated-purpose");

    public StatedPurpose {
        if (legalBasis.isBlank() || legalBasis.length() > LONGEST_BASIS)
            throw new IllegalArgumentException("a legal basis has 1 to " + LONGEST_BASIS + " characters");
    }

    /// Empty if either header is missing or means nothing.
    static Optional<StatedPurpose> in(Metadata headers) {
        var purpose = Optional.ofNullable(headers.get(PURPOSE)).flatMap(Purpose::named);
        var basis = Optional.ofNullable(headers.get(LEGAL_BASIS))
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_STATED);
        return purpose.flatMap(known -> basis.map(text -> new StatedPurpose(known, text)));
    }

    /// What the call that is being served states; empty if it states nothing that means something.
    static Optional<StatedPurpose> ofTheCall() {
        return Optional.ofNullable(OF_THE_CALL.get());
    }

    /// The same, and what else allows it.
    StatedPurpose alsoUnder(String basis) {
        return new StatedPurpose(purpose, legalBasis + "; " + basis);
    }

    Context in(Context context) {
        return context.withValue(OF_THE_CALL, this);
    }

    /// Says it with every call.
    public ClientInterceptor onEveryCall() {
        var headers = new Metadata();
        headers.put(PURPOSE, purpose.name());
        headers.put(LEGAL_BASIS, legalBasis);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }
}
