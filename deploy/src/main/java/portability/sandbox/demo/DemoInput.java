package portability.sandbox.demo;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.kernel.InstitutionId;
import portability.proto.types.v1.PersonDetails;
import portability.sandbox.home.Node;
import portability.sandbox.home.Nodes;
import portability.sandbox.home.SandboxFailed;

/// What the demo loads: for each institution that insures anybody, its insured persons and its contribution return.
public record DemoInput(Map<InstitutionId, List<PersonRow>> persons, Map<InstitutionId, ReturnFile> returns) {
    public DemoInput {
        if (!persons.keySet().equals(returns.keySet()))
            throw new IllegalArgumentException("persons and returns must be of the same institutions");
        persons = Map.copyOf(persons);
        returns = Map.copyOf(returns);
    }

    /// Reads `persons/<node>.csv` and `returns/<node>.csv` below the directory, but for the welfare fund, which insures
    /// nobody.
    public static DemoInput read(Path directory, List<InstitutionId> institutions) {
        var persons = new LinkedHashMap<InstitutionId, List<PersonRow>>();
        var returns = new LinkedHashMap<InstitutionId, ReturnFile>();
        for (var institution : institutions) {
            if (institution.equals(Nodes.WELFARE_FUND)) continue;
            var name = Node.slug(institution) + ".csv";
            persons.put(
                    institution, PersonsFile.read(directory.resolve("persons").resolve(name)));
            returns.put(
                    institution, ReturnFile.read(directory.resolve("returns").resolve(name)));
        }
        return new DemoInput(persons, returns);
    }

    List<PersonRow> personsOf(InstitutionId institution) {
        return persons.getOrDefault(institution, List.of());
    }

    Optional<ReturnFile> returnOf(InstitutionId institution) {
        return Optional.ofNullable(returns.get(institution));
    }

    /// Stands for the whole input: any change to any file changes it.
    public String digest() {
        var all = new StringBuilder();
        for (var institution : persons.keySet().stream().sorted().toList()) {
            all.append(institution).append(' ');
            returnOf(institution).ifPresent(file -> all.append(file.returnId()));
            personsOf(institution).forEach(person -> all.append('\n').append(person));
        }
        return Digest.of(ByteString.copyFromUtf8(all.toString()));
    }

    /// A person as she presents herself, with her number at every institution that knows her.
    /// @throws SandboxFailed if none does
    PersonDetails claimant(String familyName, String givenNames, LocalDate birthDate) {
        var known = persons.keySet().stream()
                .sorted()
                .flatMap(institution -> personsOf(institution).stream())
                .filter(person -> person.familyName().equals(familyName)
                        && person.givenNames().equals(givenNames)
                        && person.birthDate().equals(birthDate))
                .toList();
        if (known.isEmpty())
            throw new SandboxFailed(
                    "%s %s, born %s, is in none of the persons files.".formatted(givenNames, familyName, birthDate));
        return known.getFirst()
                .details(known.stream().map(PersonRow::personalNumber).toList());
    }
}
