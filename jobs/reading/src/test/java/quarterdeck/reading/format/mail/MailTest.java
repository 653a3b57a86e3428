package quarterdeck.reading.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.format.Released;
import quarterdeck.reading.format.archive.Members;

class MailTest {

    private static final String SENTENCE = "前三季度，全省生产总值增长5.4%。";

    @TempDir
    private Path folder;

    @Test
    void thePageOfAMailIsReadAndNotItsPlainTwin() {
        String mail = mail(
                "multipart/alternative",
                part("text/plain; charset=utf-8", "", "请看网页。"),
                part("text/html; charset=gb2312", "", "<p>" + SENTENCE + "</p>"));

        assertThat(Released.text(mail, "发布.eml").read())
                .startsWith("message/rfc822 UTF-8\n")
                .contains(SENTENCE)
                .doesNotContain("请看网页");
    }

    @Test
    void aMailOfPlainTextIsRead() {
        String mail = "From: a@b.cn\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(SENTENCE.getBytes(StandardCharsets.UTF_8)) + "\n";

        assertThat(Released.text(mail, "发布.eml").read()).contains(SENTENCE);
    }

    @Test
    void attachmentsAreReleasesButPicturesAndSignaturesAreNot() throws IOException {
        String mail = mail(
                "multipart/mixed",
                part("text/plain; charset=utf-8", "", "附件两份。"),
                part("text/csv", "attachment; filename*=UTF-8''%E6%9D%AD%E5%B7%9E.csv", "地区,数值"),
                part("application/octet-stream; name=\"=?utf-8?B?5a6B5rOiLnhsc3g=?=\"", "", "x"),
                part("image/png; name=a.png", "attachment; filename=a.png", "x"),
                part("application/pkcs7-signature; name=smime.p7s", "attachment; filename=smime.p7s", "x"));
        List<String> names = new ArrayList<>();

        Members.each(write(mail), (name, bytes) -> names.add(name));

        assertThat(names).containsExactly("杭州.csv", "宁波.xlsx");
    }

    @Test
    void aMailThatIsCutOffIsRefused() {
        String mail = mail("multipart/mixed", part("text/html", "", "<p>" + SENTENCE + "</p>"));

        assertThat(Released.text(mail.substring(0, mail.length() - 30), "发布.eml")
                        .refused())
                .startsWith("MALFORMED: the mail is damaged");
    }

    @Test
    void aPartThatCannotBeDecodedIsAFaultOfTheMail() {
        String mail = mail("multipart/mixed", part("text/html\nContent-Transfer-Encoding: base64", "", "PHA"));

        assertThat(Released.text(mail, "发布.eml").refused()).startsWith("MALFORMED at part 1: this part of the mail");
    }

    @Test
    void textsWithColonsAreNoMails() {
        assertThat(MailDocument.isHead("地区: 数值\n\n杭州市: 1\n")).isFalse();
        assertThat(MailDocument.isHead("Region: value\n\nMIME-Version: 1.0\n")).isFalse();
    }

    private Path write(String mail) throws IOException {
        return Files.writeString(folder.resolve("a.eml"), mail);
    }

    private static String part(String type, String disposition, String content) {
        return "Content-Type: " + type + "\n"
                + (disposition.isEmpty() ? "" : "Content-Disposition: " + disposition + "\n")
                + "\n" + content + "\n";
    }

    private static String mail(String type, String... parts) {
        StringBuilder mail = new StringBuilder("From: a@b.cn\nMIME-Version: 1.0\nContent-Type: ")
                .append(type)
                .append("; boundary=\"=b\"\n\n");
        for (String part : parts) {
            mail.append("--=b\n").append(part);
        }
        return mail.append("--=b--\n").toString();
    }
}
