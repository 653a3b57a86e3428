package quarterdeck.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * A certificate and its key, in PEM.
 *
 * @param certificate what clients trust
 * @param key readable by its owner alone
 */
public record Certificate(Path certificate, Path key) {
    private static final int DAYS = 825;
    private static final int SERIAL_BITS = 120;

    /** The generated pair of a server's folder, made where it is missing. */
    public static Certificate generated(Path folder, Collection<String> hosts) throws IOException {
        Certificate pair = new Certificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        if (!Files.exists(pair.certificate()) || !Files.exists(pair.key())) {
            pair.generate(hosts);
        }
        return pair;
    }

    /** Makes a new pair for these names and addresses, besides this machine's own for itself. */
    public void generate(Collection<String> hosts) throws IOException {
        Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "::1"));
        names.addAll(hosts);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X509Certificate made = selfSigned(keys, names);
            write(key, pem(new PemObject("PRIVATE KEY", keys.getPrivate().getEncoded())), "rw-------");
            write(certificate, pem(new PemObject("CERTIFICATE", made.getEncoded())), "rw-r--r--");
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("no certificate could be made", e);
        }
    }

    private static X509Certificate selfSigned(KeyPair keys, Set<String> names)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X500Name subject = new X500Name("CN=Quarterdeck");
        Instant now = Instant.now();
        GeneralName[] hosts = names.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(DAYS, ChronoUnit.DAYS)),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private static boolean isAddress(String name) {
        return name.contains(":") || name.matches("\\d+(\\.\\d+){3}");
    }

    private static String pem(PemObject object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }

    private static void write(Path file, String text, String permissions) throws IOException {
        ServerFolder.create(Objects.requireNonNull(file.getParent()));
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, text);
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString(permissions));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a client that connects to this name or address will find it in the certificate. */
    public boolean isFor(String host) throws IOException {
        try {
            Collection<List<?>> names = read().getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> host.equalsIgnoreCase(String.valueOf(name.get(1))));
        } catch (GeneralSecurityException e) {
            throw new IOException(certificate + " cannot be read", e);
        }
    }

    /** SHA-256 in hexadecimal, by which a person compares what a client shows. */
    public String fingerprint() throws IOException {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(read().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256);
        } catch (GeneralSecurityException e) {
            throw new IOException(certificate + " cannot be read", e);
        }
    }

    private X509Certificate read() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
