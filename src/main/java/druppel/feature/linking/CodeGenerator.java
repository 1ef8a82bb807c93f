package druppel.feature.linking;

import druppel.domain.member.LinkCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Generates unguessable codes, and their digests for storage.
public record CodeGenerator(RandomGenerator chance) {

    public static CodeGenerator secretly() {
        return new CodeGenerator(new SecureRandom());
    }

    public LinkCode coin() {
        StringBuilder signs = new StringBuilder();
        for (int sign = 0; sign < LinkCode.LENGTH; sign++) {
            signs.append(LinkCode.ALPHABET.charAt(chance.nextInt(LinkCode.ALPHABET.length())));
        }
        return new LinkCode(signs.toString());
    }

    public static byte[] digest(LinkCode code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.signs().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
