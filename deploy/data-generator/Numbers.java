import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/// Numbers of the right shape from ranges that are not issued.
final class Numbers {
    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Numbers(Random random) {
        this.random = random;
    }

    String at(Institution institution, Person person) {
        String number;
        do
            number = switch (institution) {
                case CNSS -> "99%07d".formatted(random.nextInt(10_000_000));
                case SVB -> citizenServiceNumber();
                case DRV -> insuranceNumber(person);
            };
        while (!taken.add(number));
        return number;
    }

    /// A Dutch number that begins with 9999, as those for tests do, and passes the eleven test.
    private String citizenServiceNumber() {
        while (true) {
            var digits = "9999%05d".formatted(random.nextInt(100_000));
            int sum = -digit(digits, 8);
            for (int i = 0; i < 8; i++) sum += (9 - i) * digit(digits, i);
            if (sum % 11 == 0) return digits;
        }
    }

    /// A German number: area, date of birth, first letter of the name at birth, serial (men 00 to 49, women 50 to 99), check digit.
    /// No area has the number 99.
    private String insuranceNumber(Person person) {
        var serial = random.nextInt(50) + (person.isWoman() ? 50 : 0);
        var name = person.familyName().replaceFirst("^(van den|van der|van|de|'t) ", ""); // such words do not count
        var letter = latin(name.charAt(0));
        var body = "99%s%c%02d".formatted(person.born().format(DateTimeFormatter.ofPattern("ddMMyy")), letter, serial);
        return body + checkDigit(body);
    }

    /// Each digit times its factor, the digits of the products added, modulo 10. The letter counts as its two-digit place in the alphabet.
    private static int checkDigit(String body) {
        int[] factors = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
        var digits = body.substring(0, 8) + "%02d".formatted(body.charAt(8) - 'A' + 1) + body.substring(9);
        int sum = 0;
        for (int i = 0; i < factors.length; i++) {
            int product = factors[i] * digit(digits, i);
            sum += product / 10 + product % 10;
        }
        return sum % 10;
    }

    private static char latin(char initial) {
        return switch (initial) {
            case 'Ö' -> 'O';
            case 'Ü' -> 'U';
            case 'Ä' -> 'A';
            case 'Ł' -> 'L';
            case 'Č', 'Ć', 'Ç' -> 'C';
            case 'Š', 'Ş' -> 'S';
            case 'Ž' -> 'Z';
            case 'Ó' -> 'O';
            case 'É' -> 'E';
            case 'Ș' -> 'S';
            default -> Character.toUpperCase(initial);
        };
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
