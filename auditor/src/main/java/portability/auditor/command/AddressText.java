package portability.auditor.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import portability.auditor.node.NodeAddress;

/// An address as it is typed. What is none is bad usage, and no fault of the auditor.
final class AddressText implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (!NodeAddress.isAddress(text)) throw new TypeConversionException("an address is host:port, not " + text);
        return text;
    }
}
