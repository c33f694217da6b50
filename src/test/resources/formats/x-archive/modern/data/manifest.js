window.__THAR_CONFIG = {
 "userInfo": {
  "accountId": "1720006359778220101",
  "userName": "amberfinch_ex"
 },
 "dataTypes": {
  "tweets": {
   "files": [
    {
     "fileName": "data/tweets.js",
     "count": "3"
    }
   ]
  },
  "mute": {
   "files": [
    {
     "fileName": "data/mute.js",
     "count": "4"
    }
   ]
  }
 }
}