// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.logging.LogType;

/** A Chromium without a window and without a past, of Debian's or another's. */
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;

    Chromium() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars");
        File executable = DRIVER.toFile();
        driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(executable).build(), options);
        desktop();
    }

    /** For {@code EnabledIf}. */
    static boolean isThere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    void phone() {
        size(375, 800);
    }

    void desktop() {
        size(1280, 720);
    }

    void wide(int width) {
        size(width, 900);
    }

    private void size(int width, int height) {
        devtools("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height",
                height, "deviceScaleFactor", 1, "mobile", false));
    }

    void prefersDark(boolean dark) {
        devtools("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name",
                "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void mayReadClipboard() {
        devtools("Browser.grantPermissions", Map.of("permissions",
                List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    private void devtools(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    void open(Path page) {
        open(page, "");
    }

    /** A page that is open already is loaded again even if only the anchor differs. */
    void open(Path page, String anchor) {
        driver.get("about:blank");
        driver.get(page.toUri() + anchor);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object ask(String script, Object... arguments) {
        return driver.executeScript("return " + script, arguments);
    }

    void run(String script) {
        driver.executeScript(script);
    }

    /** What the promise is kept with. */
    Object await(String promise) {
        return driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "(" + promise + ").then(done, e => done('' + e));");
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(Keys.chord(keys));
    }

    /** In the window that was opened last, and back. */
    void inNewWindow(Runnable look) {
        String first = driver.getWindowHandle();
        List<String> windows = new ArrayList<>(driver.getWindowHandles());
        driver.switchTo().window(windows.get(windows.size() - 1));
        try {
            look.run();
        } finally {
            driver.switchTo().window(first);
        }
    }

    /** Whatever the console got since it was last asked. */
    List<String> console() {
        return logged(LogType.BROWSER).map(LogEntry::getMessage).toList();
    }

    /** The addresses of all that was requested since this was last asked. */
    List<String> requests() {
        return logged(LogType.PERFORMANCE).map(LogEntry::getMessage)
                .filter(m -> m.contains("\"Network.requestWillBeSent\""))
                .map(m -> m.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*",
                        "$1"))
                .toList();
    }

    private Stream<LogEntry> logged(String type) {
        return StreamSupport
                .stream(driver.manage().logs().get(type).spliterator(), false);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
