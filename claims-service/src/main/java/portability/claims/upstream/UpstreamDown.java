package portability.claims.upstream;

/// Another service of this node does not answer now. To be tried again.
public final class UpstreamDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param service which one
    UpstreamDown(String service, Throwable cause) {
        super(service + " does not answer", cause);
    }
}
