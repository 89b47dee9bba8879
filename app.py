"""The web application: `streamlit run app.py`.

The main script lives in pages/ so that a link straight to a page, as the very first request to
a fresh server, shows that page in its frame.
"""

import streamlit as st

app = st.App("pages/frame.py")
