package quarterdeck.bulletin;

import java.nio.charset.StandardCharsets;

/** The page at the top, which leads on to the language of the reader. */
final class Front {

    private Front() {}

    static byte[] html() {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
                <meta http-equiv="refresh" content="0; url=zh/index.html">
                <title>Quarterdeck</title>
                </head>
                <body>
                <main>
                <h1>Quarterdeck</h1>
                <p><a href="zh/index.html">中文</a> · <a href="en/index.html" lang="en">English</a></p>
                </main>
                </body>
                </html>
                """.getBytes(StandardCharsets.UTF_8);
    }
}
