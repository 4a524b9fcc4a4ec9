//! A device in plain words, read from what its browser says of itself; what it says is not trusted for anything else.

use crate::classification::codes;

codes! {
    /// A browser as people call it.
    Browser {
        /// Microsoft Edge.
        Edge = "edge",
        /// Mozilla Firefox.
        Firefox = "firefox",
        /// Samsung Internet.
        Samsung = "samsung",
        /// Opera.
        Opera = "opera",
        /// Google Chrome or a browser built on it.
        Chrome = "chrome",
        /// Apple Safari.
        Safari = "safari",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// What the browser runs on.
    System {
        /// An iPhone.
        Iphone = "iphone",
        /// An iPad.
        Ipad = "ipad",
        /// A phone or tablet with Android.
        Android = "android",
        /// A computer with Windows.
        Windows = "windows",
        /// A Chromebook.
        Chromebook = "chromebook",
        /// A Mac.
        Mac = "mac",
        /// A computer with Linux.
        Linux = "linux",
        /// Something else.
        Other = "other",
    }
}

/// A browser on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// Which browser.
    pub browser: Browser,
    /// On what.
    pub system: System,
}

impl Device {
    /// Reads the browser's name for itself (the `User-Agent` header).
    pub fn read(agent: &str) -> Self {
        let says = |mark: &str| agent.contains(mark);
        // Each browser also claims to be the ones before it: the rarest mark wins.
        let browser = [
            (["Edg/", "EdgA/", "EdgiOS/"], Browser::Edge),
            (["Firefox/", "FxiOS/", "Firefox/"], Browser::Firefox),
            (["SamsungBrowser/", "SamsungBrowser/", "SamsungBrowser/"], Browser::Samsung),
            (["OPR/", "Opera", "OPT/"], Browser::Opera),
            (["Chrome/", "CriOS/", "Chromium/"], Browser::Chrome),
            (["Safari/", "Safari/", "Safari/"], Browser::Safari),
        ]
        .into_iter()
        .find(|(marks, _)| marks.iter().any(|mark| says(mark)))
        .map_or(Browser::Other, |(_, browser)| browser);
        let system = [
            ("iPhone", System::Iphone),
            ("iPad", System::Ipad),
            ("Android", System::Android),
            ("Windows", System::Windows),
            ("CrOS", System::Chromebook),
            ("Macintosh", System::Mac),
            ("Linux", System::Linux),
        ]
        .into_iter()
        .find(|(mark, _)| says(mark))
        .map_or(System::Other, |(_, system)| system);
        Device { browser, system }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_what_its_owner_calls_it() {
        let read = |agent| {
            let device = Device::read(agent);
            (device.browser, device.system)
        };
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
        let android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";
        assert_eq!(read(edge), (Browser::Edge, System::Windows));
        assert_eq!(read(iphone), (Browser::Safari, System::Iphone));
        assert_eq!(read(android), (Browser::Chrome, System::Android));
        assert_eq!(
            read("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
            (Browser::Firefox, System::Linux)
        );
        assert_eq!(read("<script>"), (Browser::Other, System::Other));
    }
}
