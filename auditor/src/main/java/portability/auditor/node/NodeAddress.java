package portability.auditor.node;

import java.nio.file.Path;

/// Where a service of a node is, and how it is called.
///
/// @param address   `host:port`
/// @param tokenFile a file with the bearer token, read for every call
/// @param trust     the certificate it shows, PEM; nothing else is trusted
public record NodeAddress(String address, Path tokenFile, Path trust) {
    public NodeAddress {
        if (!isAddress(address)) throw new IllegalArgumentException("an address is host:port, not " + address);
    }

    public static boolean isAddress(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 0 && text.substring(colon + 1).matches("[0-9]{1,5}");
    }

    String host() {
        return address.substring(0, address.lastIndexOf(':'));
    }

    int port() {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
